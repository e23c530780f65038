/** Tells a citizen who has disowned a record who was shown something of its agency while it was taken for theirs, and nobody else. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { Ledger } from '../../../../gateway/ledger/create-ledger.ts';
import type { DecisionRecord } from '../../../../schema/decision-record.ts';
import { readerFromClaims } from '../../../../schema/reader.ts';
import { aDecision } from '../../../gateway/ledger/decisions.ts';
import { openTestLedger, startLedger } from '../../../support/test-ledger.ts';
import type { TestLedger } from '../../../support/test-ledger.ts';
import { ORG_IDS, startIndex } from '../index-fixture.ts';
import type { IndexFixture, TestCitizen } from '../index-fixture.ts';
import { ADVISER, DPO, LINK_WORKER, MASH, NOW, POLICE_OFFICER } from '../partnership-fixture.ts';
import type { Answer, AskOptions, TestReader } from '../partnership-fixture.ts';
import { aKey, CITIZEN, codesOf, HOUSING_OFFICER, later, SOCIAL_WORKER, startContact } from '../rights/deeds.ts';
import { citizenOf, merge } from './a-review.ts';

const DISOWN = `mutation ($input: DisownRecordInput!) {
  disownRecord(input: $input) { recordCount earlierReaders { at agency role { code } } }
}`;
/** As `startIndex` joins records. */
const LINKED = '2026-01-05T09:00:00.000Z';

let kept: TestLedger;
let index: IndexFixture;
let ledger: Ledger;
let clock = LINKED;
beforeAll(async () => {
  kept = await openTestLedger();
  index = await startIndex({ ledgerStore: kept.store });
  ledger = await startLedger(kept, { now: () => new Date(clock) });
}, 60_000);
afterAll(async () => {
  await ledger.close();
  await index.close();
  await kept.close();
});

let count = 0;
async function aCitizen(change: Partial<TestCitizen> = {}): Promise<string> {
  count += 1;
  const id = `reader-${count}`;
  await index.add({ id, born: `19${40 + count}-05-06`, knownTo: ['council', 'nhs', 'third-sector'], ...change });
  return id;
}

interface Looked {
  readonly reader?: TestReader;
  /** Which agencies were asked about them, wave by wave. */
  readonly asked?: readonly (readonly string[])[];
  readonly decision?: Partial<DecisionRecord>;
}

/** Somebody looks at a citizen, as the gateway would tell it. */
async function look(at: string, citizen: string, { reader = SOCIAL_WORKER, ...looked }: Looked = {}): Promise<void> {
  const { asked = [['council', 'nhs']], decision } = looked;
  clock = at;
  const entry = ledger.begin({
    trace: `trace-${aKey()}`,
    reader: readerFromClaims({ sub: `test-${reader.role}`, ...reader }),
    client: 'front-desk',
    operation: { id: 'text', name: 'SingleView', type: 'query' },
    variables: {},
  });
  const decisions = [aDecision(citizen, { id: aKey(), ...decision })];
  await entry.beforeWave({ asked: ['partnership'], decisions: [], citizens: [] });
  for (const agencies of asked) await entry.beforeWave({ asked: agencies, decisions, citizens: [citizen] });
  await entry.end({ result: 'OK', errors: {}, withheld: {}, agencies: {}, decisions });
}

function disown(citizenId: string, said: object = {}, options: AskOptions = {}): Promise<Answer> {
  const input = { citizenId, linkId: `${citizenId}-nhs`, reason: 'Not mine.', idempotencyKey: aKey(), ...said };
  return index.ask(DISOWN, { input }, { reader: CITIZEN(citizenId), ...options });
}

/** When, and as what, everybody who is listed has looked. */
function listedIn({ data, errors }: Answer): readonly string[] {
  expect(errors).toBeUndefined();
  return data.disownRecord.earlierReaders.map(
    ({ at, role }: { readonly at: string; readonly role: { readonly code: string } }) =>
      `${at.slice(0, 10)} ${role.code}`,
  );
}

describe('who had looked at a record that is not the citizen’s', () => {
  it('is listed if they looked while it was joined, the newest first, and not if they looked before or after', async () => {
    const id = await aCitizen();
    await look('2026-01-05T08:59:59.999Z', id, { reader: ADVISER });
    await look(LINKED, id);
    await look('2026-03-01T10:00:00.000Z', id, { reader: LINK_WORKER });
    await look('2026-09-01T10:00:00.000Z', id, { reader: HOUSING_OFFICER });
    const key = { idempotencyKey: aKey() };
    const during = ['2026-09-01 housing-officer', '2026-03-01 link-worker', '2026-01-05 social-worker'];
    expect(listedIn(await disown(id, key))).toEqual(during);
    await look(later(NOW, 5).toISOString(), id, { reader: ADVISER });
    // The answer that was lost, asked for again.
    expect(listedIn(await disown(id, key, { now: later(NOW, 10) }))).toEqual(during);
  });

  it('is listed if the agency was asked, in whichever wave, and not if it only could have been', async () => {
    const id = await aCitizen();
    const [nhs, council] = [['nhs'], ['council']];
    await look('2026-02-01T10:00:00.000Z', id, { reader: ADVISER, asked: [council] });
    await look('2026-02-02T10:00:00.000Z', id, { reader: MASH, asked: [] });
    await look('2026-02-03T10:00:00.000Z', id, { reader: HOUSING_OFFICER, asked: [council, nhs] });
    await look('2026-02-04T10:00:00.000Z', id, { reader: LINK_WORKER, asked: [nhs] });
    // Asked about somebody else by the same request.
    await look('2026-02-05T10:00:00.000Z', id, { asked: [nhs], decision: { agencies: ['council'] } });
    expect(listedIn(await disown(id))).toEqual(['2026-02-04 link-worker', '2026-02-03 housing-officer']);
  });

  it('is nobody who looked at somebody else, and an empty list where nobody has looked', async () => {
    const [id, other] = [await aCitizen(), await aCitizen()];
    await look('2026-02-01T10:00:00.000Z', other);
    expect(listedIn(await disown(id))).toEqual([]);
  });

  it('is not listed where police or safeguarding keep it to themselves, until it is released', async () => {
    const id = await aCitizen();
    const released = { id: 'glass-of-earlier', decision: { isConfidential: true, breakGlass: 'glass-of-earlier' } };
    await look('2026-02-01T10:00:00.000Z', id, { reader: POLICE_OFFICER, decision: { isConfidential: true } });
    await look('2026-02-02T10:00:00.000Z', id, { reader: MASH, decision: released.decision });
    const key = { idempotencyKey: aKey() };
    expect(listedIn(await disown(id, key))).toEqual([]);
    await index.db
      .insertInto('break_glass')
      .values({
        id: released.id,
        citizen_id: id,
        reader: 'test-mash',
        role: 'mash',
        agency: 'council',
        organization: null,
        purpose: 'SAFEGUARDING_ADULT',
        data_classes: ['HEALTH_CLINICAL'],
        justification: 'Found cold and confused on the pier.',
        from_at: '2026-02-02T09:50:00Z',
        until_at: '2026-02-02T10:20:00Z',
        idempotency_key: aKey(),
        input_hash: 'x',
        synthetic: true,
      })
      .execute();
    const alert = { id: aKey(), break_glass_id: released.id, office: 'CALDICOTT_GUARDIAN' } as const;
    await index.db
      .insertInto('alert')
      .values({ ...alert, raised_at: '2026-02-02T09:50:00Z', review_due_on: '2026-02-04' })
      .execute();
    const release = { break_glass_id: released.id, released_by: 'test-dpo', released_at: '2026-03-01T09:00:00Z' };
    await index.db.insertInto('break_glass_release').values(release).execute();
    expect(listedIn(await disown(id, key))).toEqual(['2026-02-02 mash']);
  });

  it('is a hundred at most, the latest of them', async () => {
    const id = await aCitizen();
    for (let minute = 0; minute < 104; minute += 1) {
      await look(later(new Date(LINKED), minute).toISOString(), id, { asked: [['nhs']] });
    }
    const { data } = await disown(id);
    const times = data.disownRecord.earlierReaders.map(({ at }: { readonly at: string }) => at);
    expect(times).toHaveLength(100);
    expect([times[0], times[99]]).toEqual(['2026-01-05T10:43:00.000Z', '2026-01-05T09:04:00.000Z']);
  });
});

describe('since when a record was taken for the citizen’s', () => {
  it('is for each since it was joined, and for several since the first was', async () => {
    const joined = async () => {
      const [id, gone] = [await aCitizen(), await aCitizen({ knownTo: ['nhs'] })];
      await look('2026-02-02T10:00:00.000Z', id);
      await merge(index, gone, id);
      await linkedAt(`${gone}-nhs`, '2026-06-01T09:00:00Z');
      await look('2026-07-01T10:00:00.000Z', id, { reader: LINK_WORKER });
      return { id, later: `${gone}-nhs` };
    };
    const [one, both] = [await joined(), await joined()];
    expect(listedIn(await disown(one.id, { linkId: one.later }))).toEqual(['2026-07-01 link-worker']);
    const all = { linkId: null, agencyId: ORG_IDS.nhs };
    expect(listedIn(await disown(both.id, all))).toEqual(['2026-07-01 link-worker', '2026-02-02 social-worker']);
  });

  it('is not before the two of them were one: whoever looked at a stranger is the stranger’s to know', async () => {
    // The stranger had the older id, under which both went on.
    const id = await aCitizen({ knownTo: ['council', 'nhs'] });
    await look('2026-02-01T10:00:00.000Z', id, { reader: ADVISER });
    await linkedAt(`${id}-council`, '2026-06-01T09:00:00Z');
    await look('2026-07-01T10:00:00.000Z', id, { reader: LINK_WORKER });
    expect(listedIn(await disown(id))).toEqual(['2026-07-01 link-worker']);
  });

  async function linkedAt(record: string, moment: string): Promise<void> {
    await index.db.updateTable('index_record').set({ linked_at: moment }).where('id', '=', record).execute();
  }
});

describe('who is told of it', () => {
  it('is the citizen, and not the adviser who says it for them: the record is cut off all the same', async () => {
    const id = await aCitizen();
    await look('2026-02-01T10:00:00.000Z', id);
    await startContact(index, id);
    const agency = { linkId: null, agencyId: ORG_IDS.council };
    const { data, errors = [] } = await disown(id, agency, { reader: ADVISER });
    expect(data.disownRecord).toEqual({ recordCount: 1, earlierReaders: null });
    expect(errors.map(({ extensions, path }) => [extensions['code'], extensions['class'], path])).toEqual([
      ['WITHHELD', 'AUDIT', ['disownRecord', 'earlierReaders']],
    ]);
    expect(await citizenOf(index, `${id}-council`)).not.toBe(id);
  });

  it('is no officer of any agency, who disowns nothing for anybody', async () => {
    const id = await aCitizen();
    await look('2026-02-01T10:00:00.000Z', id);
    for (const agency of ['nhs', 'council', 'partnership']) {
      const answer = await disown(id, {}, { reader: { ...DPO, agency } });
      expect([answer.data, codesOf(answer)]).toEqual([{ disownRecord: null }, ['FORBIDDEN']]);
    }
    expect(await citizenOf(index, `${id}-nhs`)).toBe(id);
  });

  it('is nobody where no ledger is kept, which says so and cuts the record off', async () => {
    const without = await startIndex();
    await without.add({ id: 'unseen', knownTo: ['council', 'nhs'] });
    const input = { citizenId: 'unseen', linkId: 'unseen-nhs', idempotencyKey: aKey() };
    const { data, errors = [] } = await without.ask(DISOWN, { input }, { reader: CITIZEN('unseen') });
    expect(data.disownRecord).toEqual({ recordCount: 1, earlierReaders: null });
    expect(errors.map(({ message }) => message)).toEqual(['No ledger is connected here.']);
    expect(await citizenOf(without, 'unseen-nhs')).not.toBe('unseen');
    await without.close();
  });
});
