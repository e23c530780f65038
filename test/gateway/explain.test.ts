/** The gateway tells developers and officers how an answer came to be, when they ask, and tells nobody else that there is more to know. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { aDecision, decidingPartnership } from './ledger/decisions.ts';
import { createMemoryLedger } from './ledger/memory-ledger.ts';
import { persisted, runGateway, send } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import { createSigningKey } from '../../gateway/agencies/signing-key.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { explainDecisions } from '../../gateway/policy/explain-decisions.ts';
import type { Explanation } from '../../gateway/policy/explain.ts';
import { ceilingOf } from '../../schema/access-matrix.ts';
import { operationId } from '../../schema/safelist.ts';

const QUERY = 'query($id: ID!) { citizen(id: $id) { name police { markers } council { tenancies } } }';
const DEVELOPER: Partial<DevelopmentToken> = { role: 'developer', agency: 'partnership', purpose: 'SERVICE_PLANNING' };

const DPO: Partial<DevelopmentToken> = { role: 'dpo', agency: 'partnership', purpose: 'RIGHTS_REQUEST' };

const LISTED = 'query Listed { citizens(first: 2) { id name } }';
const memory = createMemoryLedger();
let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway({
    env: { CITIZENS_PER_HOUR: '3' },
    listed: [LISTED],
    ledger: { connection: memory.connection, key: createSigningKey() },
  });
});
afterEach(() => {
  gateway.agencies.partnership.behave(null);
  memory.weather('FINE');
});
afterAll(() => gateway.close());

async function explanation(reader: Partial<DevelopmentToken> | null, extensions: unknown, query = QUERY) {
  const headers: Record<string, string> =
    reader === null ? {} : { authorization: `Bearer ${await gateway.token(reader)}` };
  const body = JSON.stringify({ query, variables: { id: 'citizen-0815' }, extensions });
  const answer = await send(gateway.url, body, headers);
  // What the gateway adds when it explains; undefined when it does not.
  const { explain } = answer.extensions as { explain?: Explanation };
  return { ...answer, explain };
}

describe('an explanation', () => {
  it('says how the operation was planned, who may be asked, what it weighs, and what was withheld by which rule', async () => {
    const { explain } = await explanation(DEVELOPER, { explain: true });
    expect(explain?.plan).toMatch(/^QueryPlan \{[\s\S]*Fetch\(service: "partnership"\)/);
    expect(explain?.plan).not.toMatch(/markers|tenancies/);
    expect(explain?.agencies).toEqual(['council', 'partnership', 'police']);
    expect(explain?.size).toMatchObject({ depth: 3, aliases: 0 });
    expect(explain?.cost).toBeGreaterThan(0);
    expect(explain?.withheld).toEqual([
      {
        path: 'citizen.police.markers',
        coordinate: 'PolicePerson.markers',
        rule: 'ROLE_AND_PURPOSE',
        needs: 'STAFF_SAFETY',
        canOpen: [],
      },
      {
        path: 'citizen.council.tenancies',
        coordinate: 'CouncilPerson.tenancies',
        rule: 'ROLE_AND_PURPOSE',
        needs: 'HOUSING',
        canOpen: [],
      },
    ]);
  });

  it('holds no value of a variable and nothing of what the agencies answered', async () => {
    const { explain } = await explanation(DPO, { explain: true });
    expect(explain).toBeDefined();
    expect(JSON.stringify(explain)).not.toMatch(/citizen-0815|Ada|flat 3|127\.0\.0\.1/);
  });

  it.each<[string, Partial<DevelopmentToken> | null, unknown, string]>([
    ['an adviser who asks', { role: 'adviser', purpose: 'HOUSING' }, { explain: true }, QUERY],
    ['a police officer who asks', { role: 'police-officer', purpose: 'CRIME_PREVENTION' }, { explain: true }, QUERY],
    ['nobody in particular', null, { explain: true }, '{ hubs { name } }'],
    ['a developer who does not ask', DEVELOPER, undefined, QUERY],
    ['a developer who asks for something else', DEVELOPER, { explain: 'true' }, QUERY],
    ['a developer who asks for nothing', DEVELOPER, null, QUERY],
  ])('is not for %s: no error, and the answer is as it is', async (_what, reader, extensions, query) => {
    const asked = await explanation(reader, extensions, query);
    const plain = await explanation(reader, undefined, query);
    expect(asked.explain).toBeUndefined();
    expect({ status: asked.status, data: asked.data }).toEqual({ status: plain.status, data: plain.data });
    expect(Object.keys(asked.extensions)).toEqual(Object.keys(plain.extensions));
  });
});

const NAMES = '{ citizens(first: 2) { id name } }';
const GROUNDS = [
  { dataClass: 'IDENTITY', level: 'FULL', rules: ['developer-reads-invented-people'] },
  { dataClass: 'LOCATION', level: 'MASKED', rules: ['some-rule', 'some-other-rule'] },
  // More than the role could see: no partnership of ours would say it.
  { dataClass: 'CRIMINAL', level: 'FULL', rules: ['officer-reads-suspects-of-own-force'] },
];
const groundsOf = (citizen: string, grounds: readonly unknown[] = GROUNDS) => ({ decision: `d-${citizen}`, grounds });

describe('what the partnership decided', () => {
  it('is explained of each citizen, class by class, with outcome, rules and agreement', async () => {
    const decisions = ['c2', 'c1'].map((id) => aDecision(id, { agreement: 'building-and-planning' }));
    gateway.agencies.partnership.behave(decidingPartnership(['c2', 'c1'], decisions, [groundsOf('c1')]));
    const { explain } = await explanation(DEVELOPER, { explain: true }, NAMES);
    const withheld = (name: string) => ({ class: name, outcome: 'WITHHELD', rules: [] });
    expect(explain?.decisions).toEqual([
      {
        citizen: 'c1',
        agreement: 'building-and-planning',
        classes: [
          { class: 'IDENTITY', outcome: 'FULL', rules: ['developer-reads-invented-people'] },
          withheld('IDENTIFIER'),
          { class: 'LOCATION', outcome: 'MASKED', rules: ['some-rule', 'some-other-rule'] },
          withheld('AUDIT'),
        ],
      },
      {
        citizen: 'c2',
        agreement: 'building-and-planning',
        classes: ['IDENTITY', 'IDENTIFIER', 'LOCATION', 'AUDIT'].map(withheld),
      },
    ]);
  });

  it('is explained alike of an operation that is named by its id', async () => {
    gateway.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')], [groundsOf('c1')]));
    const asked = await explanation(DEVELOPER, { explain: true }, LISTED);
    const headers = { authorization: `Bearer ${await gateway.token(DEVELOPER)}` };
    const extensions = { ...persisted(operationId(LISTED)), explain: true };
    const listed = await send(gateway.url, JSON.stringify({ extensions }), headers);
    expect(asked.explain?.decisions).toHaveLength(1);
    expect(listed.extensions).toMatchObject({ explain: { decisions: asked.explain?.decisions } });
  });

  it('is told to nobody who may not ask, whatever the partnership sends along, and to nobody who does not', async () => {
    gateway.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')], [groundsOf('c1')]));
    const mash: Partial<DevelopmentToken> = { role: 'mash', purpose: 'SAFEGUARDING_ADULT' };
    for (const [reader, extensions] of [[mash, { explain: true }] as const, [DEVELOPER, undefined] as const]) {
      expect((await explanation(reader, extensions, NAMES)).text).not.toMatch(/d-c1|developer-reads|isa-2026/);
    }
  });

  it('is not in the ledger class by class', async () => {
    gateway.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')], [groundsOf('c1')]));
    await explanation(DEVELOPER, { explain: true }, NAMES);
    expect(memory.bodies().at(-1)).toMatchObject({ kind: 'OUTCOME', decisions: [aDecision('c1')] });
    expect(JSON.stringify(memory.bodies())).not.toContain('developer-reads-invented-people');
  });

  it('makes no answer when its grounds are not as the contract has them', async () => {
    const wrong = groundsOf('c1', [{ dataClass: 'IDENTITY', level: 'FULL', rules: ['Ada Marlow, 1 High Street'] }]);
    gateway.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')], [wrong]));
    const { errors, text } = await explanation(DEVELOPER, { explain: true }, NAMES);
    expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['AGENCY_INVALID_RESPONSE']);
    expect(text).not.toContain('Marlow');
  });

  it('is not explained of people whom the limit on people has kept back', async () => {
    const ids = ['p1', 'p2', 'p3', 'p4'];
    gateway.agencies.partnership.behave(
      decidingPartnership(
        ids,
        ids.map((id) => aDecision(id)),
        ids.map((id) => groundsOf(id)),
      ),
    );
    const { status, text, explain } = await explanation({ ...DEVELOPER, subject: 'curious' }, { explain: true }, NAMES);
    expect(status).toBe(429);
    expect(explain?.decisions).toEqual([]);
    expect(text).not.toContain('"p1"');
  });

  it('is not explained of an answer that the ledger has not taken', async () => {
    const deciding = decidingPartnership(['c1'], [aDecision('c1')], [groundsOf('c1')]);
    gateway.agencies.partnership.behave((...asked) => {
      memory.weather('REFUSED');
      deciding(...asked);
    });
    const { status, text } = await explanation({ ...DEVELOPER, subject: 'unrecorded' }, { explain: true }, NAMES);
    expect(status).toBe(503);
    expect(text).not.toContain('"c1"');
  });

  it('leaves out what must neither be confirmed nor denied, were somebody to be told who may see some of it', () => {
    const grounds = [
      { dataClass: 'VICTIM', level: 'MASKED', rules: ['adviser-sees-that-the-caller-was-a-victim'] },
    ] as const;
    const log = { all: () => [aDecision('c1')], groundsOf: () => grounds };
    const [explained] = explainDecisions(log, ceilingOf('adviser', 'PUBLIC_SERVICE_DELIVERY'));
    expect(ceilingOf('adviser', 'PUBLIC_SERVICE_DELIVERY').masked).toContain('VICTIM');
    expect(explained?.classes.map((one) => one.class)).toContain('SUPPORT');
    expect(JSON.stringify(explained)).not.toMatch(/VICTIM|victim/);
  });
});
