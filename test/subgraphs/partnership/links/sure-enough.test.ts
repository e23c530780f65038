/** Tells what a doubtful link is good for, and that nobody learns of a record by its being doubted. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { DATA_CLASSES, PURPOSES } from '../../../../schema/wire.ts';
import {
  LEAST_USE_FOR_PURPOSE,
  leastConfidence,
  USE_OF_CLASS,
} from '../../../../subgraphs/partnership/decisions/sure-enough.ts';
import { DEFAULT_THRESHOLDS } from '../../../../subgraphs/partnership/linkage/linkage.ts';
import { startIndex } from '../index-fixture.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { DPO, LINK_WORKER, MASH } from '../partnership-fixture.ts';
import type { TestReader } from '../partnership-fixture.ts';
import { addReferral } from '../rights/a-referral.ts';
import { CITIZEN } from '../rights/deeds.ts';

let index: IndexFixture;

beforeAll(async () => {
  index = await startIndex();
});
afterAll(() => index.close());

async function grantOf(field: string, id: string, reader: TestReader) {
  const { data } = await index.entities('Citizen', field, [{ id }], { reader });
  const grant: string = data._entities[0][field];
  const statement: { readonly keys: readonly string[] } & Record<string, unknown> = JSON.parse(
    Buffer.from(grant.split('.')[0] ?? '', 'base64url').toString(),
  );
  return statement;
}

describe('how sure a link must be', () => {
  it('is said of every class and purpose, by a use that the engine knows', () => {
    expect(Object.keys(USE_OF_CLASS).toSorted()).toEqual([...DATA_CLASSES].toSorted());
    expect(Object.keys(LEAST_USE_FOR_PURPOSE).toSorted()).toEqual([...PURPOSES].toSorted());
  });

  it('is .999 for a police marker where .95 is enough for a contact', () => {
    const marker = { classes: new Set(['STAFF_SAFETY'] as const), indicators: new Set(['IDENTITY'] as const) };
    const contact = { classes: new Set(['HEALTH_ADMIN', 'IDENTITY'] as const), indicators: new Set<never>() };
    expect(leastConfidence(marker, 'EARLY_HELP')).toBe(DEFAULT_THRESHOLDS.SHOW_A_POLICE_MARKER);
    expect(leastConfidence(contact, 'EARLY_HELP')).toBe(DEFAULT_THRESHOLDS.SHARE_CONTACTS);
    expect(leastConfidence(contact, 'CRIME_PREVENTION')).toBe(DEFAULT_THRESHOLDS.SHOW_A_POLICE_MARKER);
  });

  it('decides for each agency by itself: the NHS is asked by a link that the police are not', async () => {
    await index.add({ id: 'unsure', knownTo: ['nhs', 'police'], sure: { nhs: 0.998, police: 0.998 } });
    await index.add({ id: 'surer', knownTo: ['nhs', 'police'], sure: { nhs: 0.998, police: 0.9992 } });
    for (const id of ['unsure', 'surer']) await addReferral(index, id);
    expect((await grantOf('policeGrant', 'unsure', MASH)).keys).toEqual([]);
    expect((await grantOf('nhsGrant', 'unsure', MASH)).keys).toEqual(['nhs:unsure']);
    expect((await grantOf('policeGrant', 'surer', MASH)).keys).toEqual(['police:surer']);
  });

  it('lets a link of .96 share appointments for early help, and nothing for care', async () => {
    await index.add({ id: 'likely', knownTo: ['council', 'nhs'], sure: { nhs: 0.96 } });
    const reader = { ...LINK_WORKER, citizen: 'likely' };
    expect((await grantOf('nhsGrant', 'likely', reader)).keys).toEqual(['nhs:likely']);
    expect((await grantOf('nhsGrant', 'likely', { ...reader, purpose: 'DIRECT_CARE' })).keys).toEqual([]);
  });

  it('makes a link that is not sure enough look as if no record were held, and opens no less because of it', async () => {
    await index.add({ id: 'doubted', knownTo: ['council', 'police'], sure: { police: 0.99 } });
    await index.add({ id: 'unknown', knownTo: ['council'] });
    for (const id of ['doubted', 'unknown']) await addReferral(index, id);
    const seen = async (id: string) => {
      const { data, errors } = await index.ask(
        'query ($id: ID!) { citizen(id: $id) { sources { agency { kind } state asAt } } }',
        { id },
        { reader: MASH },
      );
      const {
        citizen: _citizen,
        decision: _decision,
        iat: _iat,
        exp: _exp,
        ...grant
      } = await grantOf('policeGrant', id, MASH);
      return JSON.stringify({ data, errors, grant });
    };
    expect(await seen('doubted')).toBe(await seen('unknown'));
  });

  it('is shown as a link that needs a review to those who may see links', async () => {
    await index.add({ id: 'own', knownTo: ['council', 'nhs'], sure: { nhs: 0.97 } });
    const query = 'query ($id: ID!) { citizen(id: $id) { links { id status } } }';
    const { data } = await index.ask(query, { id: 'own' }, { reader: CITIZEN('own') });
    expect(data.citizen.links).toEqual([
      { id: 'own-council', status: 'ACTIVE' },
      { id: 'own-nhs', status: 'NEEDS_REVIEW' },
    ]);
    expect((await index.ask(query, { id: 'own' }, { reader: DPO })).errors).toBeUndefined();
  });
});
