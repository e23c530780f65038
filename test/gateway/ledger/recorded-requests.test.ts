/** No record, no answer: what the gateway records of a request, when, and what happens when it cannot. */

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';

import { createSigningKey } from '../../../gateway/agencies/signing-key.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';
import { operationId } from '../../../schema/safelist.ts';
import { persisted, runGateway, send } from '../running-gateway.ts';
import type { Answer, RunningGateway } from '../running-gateway.ts';
import { aDecision, decidingPartnership } from './decisions.ts';
import { createMemoryLedger } from './memory-ledger.ts';
import type { MemoryLedger } from './memory-ledger.ts';

const SINGLE_VIEW = 'query SingleView($id: ID!) { citizen(id: $id) { id name council { tenancies } health { gp } } }';
const SEARCH = 'query FindCitizens($first: Int!) { citizens(first: $first) { id name } }';

let memory: MemoryLedger;
let gateway: RunningGateway;
beforeAll(async () => {
  memory = createMemoryLedger();
  gateway = await runGateway({
    env: { LEDGER_TIMEOUT_MS: '150' },
    listed: [SINGLE_VIEW],
    ledger: { connection: memory.connection, key: createSigningKey() },
  });
});
afterAll(() => gateway.close());
beforeEach(() => {
  memory.records.length = 0;
  memory.forget();
  gateway.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')]));
});
afterEach(async () => {
  memory.weather('FINE');
  for (const agency of Object.values(gateway.agencies)) {
    agency.behave(null);
    agency.requests.length = 0;
  }
  await until(async () => (await ready()) === 200);
});

describe('a single view', () => {
  it('is told in three records: who asked and why, about whom by which decision, how it ended', async () => {
    const { extensions, errors } = await view();
    expect(errors).toEqual([]);
    const common = {
      v: 1,
      trace: extensions.traceId,
      reader: { subject: 'reader-7', role: 'mash', agency: 'council', organization: null, citizen: null },
      purpose: 'SAFEGUARDING_CHILD',
      client: 'front-desk',
      operation: { name: 'SingleView', type: 'query', hash: expect.stringMatching(/^[\da-f]{64}$/) },
    };
    expect(memory.bodies()).toEqual([
      {
        ...common,
        kind: 'REQUEST',
        search: expect.stringMatching(/^[\da-f]{64}$/),
        asked: ['partnership'],
      },
      {
        ...common,
        kind: 'DISCLOSURE',
        asked: ['council', 'nhs'],
        citizens: ['c1'],
        repeated: [],
        decisions: [aDecision('c1')],
      },
      {
        ...common,
        kind: 'OUTCOME',
        result: 'OK',
        errors: {},
        withheld: {},
        agencies: { partnership: 'ANSWERED', council: 'ANSWERED', nhs: 'ANSWERED' },
        citizens: [],
        repeated: [],
        decisions: [],
      },
    ]);
  });

  it('costs exactly three statements', async () => {
    await view();
    expect(memory.statements).toEqual(['ledger append', 'ledger append', 'ledger append']);
  });

  it('asks nobody before the record of it is on the disk', async () => {
    const seen: [string, number][] = [];
    const { partnership, council } = gateway.agencies;
    const [deciding, tenancies] = [
      decidingPartnership(['c1'], [aDecision('c1')]),
      '{"data":{"_entities":[{"council":{"tenancies":[]}}]}}',
    ];
    partnership.behave((request, response, body) => {
      seen.push(['partnership', memory.records.length]);
      deciding(request, response, body);
    });
    council.behave((_request, response) => {
      seen.push(['council', memory.records.length]);
      response.end(tenancies);
    });
    await view();
    expect(seen).toEqual([
      ['partnership', 1],
      ['council', 2],
    ]);
    expect(memory.records).toHaveLength(3);
  });

  it('says what was withheld by class, what failed, and who was silent', async () => {
    const withheld = {
      message: 'x',
      path: ['_entities', 0, 'council', 'tenancies'],
      extensions: { code: 'WITHHELD', class: 'HOUSING' },
    };
    gateway.agencies.council.behave((_request, response) =>
      response.end(JSON.stringify({ data: { _entities: [{ council: { tenancies: null } }] }, errors: [withheld] })),
    );
    gateway.agencies.nhs.behave((_request, response) => response.writeHead(500).end());
    await view();
    expect(memory.bodies()[2]).toMatchObject({
      kind: 'OUTCOME',
      result: 'ERRORS',
      errors: { WITHHELD: 1, AGENCY_UNAVAILABLE: 1 },
      withheld: { HOUSING: 1 },
      agencies: { partnership: 'ANSWERED', council: 'ANSWERED', nhs: 'UNAVAILABLE' },
    });
  });

  it('names a citizen whom an agency is asked about even where the partnership says no decision', async () => {
    gateway.agencies.partnership.behave(decidingPartnership(['c1'], []));
    await view();
    expect(memory.bodies()[1]).toMatchObject({ kind: 'DISCLOSURE', citizens: ['c1'], decisions: [] });
  });

  it('is not used when what the partnership says of its decisions is not as the contract has it', async () => {
    for (const wrong of [
      'none',
      [{ ...aDecision('c1'), citizen: 'Ada Marlow, 1 Harbour Street' }],
      [{ ...aDecision('c1'), classes: ['GOSSIP'] }],
      [{ ...aDecision('c1'), isConfidential: 'no' }],
      [{ ...aDecision('c1'), rules: [7] }],
      [null],
      Array.from({ length: 2_001 }, (_, index) => aDecision(`c${index}`)),
    ]) {
      gateway.agencies.partnership.behave(decidingPartnership(['c1'], wrong));
      const { data, errors } = await view();
      expect({ data, codes: errors.map(({ extensions }) => extensions['code']) }).toEqual({
        data: { citizen: null },
        codes: ['AGENCY_INVALID_RESPONSE'],
      });
    }
    expect(gateway.agencies.council.requests).toHaveLength(0);
  });

  it('tells no client what was decided', async () => {
    const { text } = await view();
    expect(text).not.toMatch(/decision|adviser-identity|isa-2026|tracing/);
  });
});

describe('an operation that is named by its id', () => {
  const byId = async (): Promise<Answer> =>
    send(gateway.url, JSON.stringify({ extensions: persisted(operationId(SINGLE_VIEW)), variables: { id: 'c1' } }), {
      authorization: `Bearer ${await gateway.token()}`,
      'apollographql-client-name': 'front-desk',
    });

  it('is recorded like its text', async () => {
    await view();
    const text = memory.bodies();
    memory.records.length = 0;
    const { extensions } = await byId();
    expect(memory.bodies()).toEqual(text.map((body) => ({ ...body, trace: extensions.traceId })));
  });

  it('is not answered either when it cannot be recorded', async () => {
    memory.weather('REFUSED');
    expect(told(await byId())).toEqual({ status: 503, data: undefined, codes: ['SERVICE_UNAVAILABLE'] });
    expect(Object.values(gateway.agencies).map(({ requests }) => requests.length)).toEqual([0, 0, 0, 0]);
  });
});

describe('a search', () => {
  it('names everybody that was decided about, opened or not, before the answer leaves', async () => {
    const ids = ['c1', 'c2', 'c3'];
    gateway.agencies.partnership.behave(
      decidingPartnership(
        ['c1'],
        ids.map((id) => aDecision(id)),
      ),
    );
    await gateway.ask(SEARCH, { variables: { first: 1 } });
    expect(memory.bodies().map(({ kind }) => kind)).toEqual(['REQUEST', 'OUTCOME']);
    expect(memory.bodies()[1]).toMatchObject({ citizens: ids, decisions: ids.map((id) => aDecision(id)) });
  });

  it('that finds nobody is recorded too', async () => {
    gateway.agencies.partnership.behave((_request, response) => response.end('{"data":{"citizens":[]}}'));
    await gateway.ask(SEARCH, { variables: { first: 1 } });
    expect(memory.bodies()).toMatchObject([{ kind: 'REQUEST' }, { kind: 'OUTCOME', citizens: [], result: 'OK' }]);
  });

  it('is comparable with another by its hash, and gives nothing away', async () => {
    const searchOf = async (id: string) => {
      memory.records.length = 0;
      await gateway.ask(SINGLE_VIEW, { variables: { id } });
      const [first] = memory.bodies();
      return first?.kind === 'REQUEST' ? first.search : null;
    };
    const [one, same, other] = [await searchOf('c1'), await searchOf('c1'), await searchOf('c2')];
    expect(one).toBe(same);
    expect(one).not.toBe(other);
  });
});

describe('what is recorded', () => {
  it('holds no value of a record, a variable, an operation’s text or its name', async () => {
    const canaries = ['Ada Marlow', 'flat 3', 'Harbour Street Surgery', '9990000018', 'QueryAboutAda'];
    await gateway.ask('query QueryAboutAda { citizen(id: "9990000018") { name council { tenancies } health { gp } } }');
    await gateway.ask('query($id: ID!) { citizen(id: $id) { name council { tenancies } health { gp } } }', {
      variables: { id: '9990000018' },
    });
    const written = JSON.stringify([memory.records, memory.checkpoints]);
    expect(memory.records.length).toBeGreaterThan(3);
    expect(canaries.filter((canary) => written.includes(canary))).toEqual([]);
  });

  it('is nothing of somebody who has not signed in, who is answered from open data only', async () => {
    gateway.agencies.partnership.behave(null);
    const { data } = await gateway.ask('{ hubs { name } }', { token: null });
    expect(data).toEqual({ hubs: [{ name: 'Harbour Street' }] });
    expect(memory.records).toHaveLength(0);
  });

  it('is nothing of an operation for which nobody is asked anything', async () => {
    await gateway.ask('{ __typename }');
    await gateway.ask('{ citizen }');
    expect(memory.records).toHaveLength(0);
  });
});

describe('without its ledger the gateway', () => {
  it.each(['REFUSED', 'HANGING', 'LOST'] as const)('answers nothing and asks nobody (%s)', async (weather) => {
    memory.weather(weather);
    const startedAt = performance.now();
    const answer = await view();
    expect(told(answer)).toEqual({ status: 503, data: undefined, codes: ['SERVICE_UNAVAILABLE'] });
    expect(performance.now() - startedAt).toBeLessThan(600);
    expect(Object.values(gateway.agencies).map(({ requests }) => requests.length)).toEqual([0, 0, 0, 0]);
  });

  it('asks no agency when the ledger fails after the partnership has answered', async () => {
    const deciding = decidingPartnership(['c1'], [aDecision('c1')]);
    gateway.agencies.partnership.behave((request, response, body) => {
      memory.weather('REFUSED');
      deciding(request, response, body);
    });
    expect(told(await view())).toEqual({ status: 503, data: undefined, codes: ['SERVICE_UNAVAILABLE'] });
    expect(gateway.agencies.council.requests).toHaveLength(0);
  });

  it('keeps back an answer whose end it cannot record', async () => {
    gateway.agencies.council.behave((_request, response) => {
      memory.weather('REFUSED');
      response.end('{"data":{"_entities":[{"council":{"tenancies":["flat 3"]}}]}}');
    });
    const answer = await view();
    expect(told(answer)).toEqual({ status: 503, data: undefined, codes: ['SERVICE_UNAVAILABLE'] });
    expect(answer.text).not.toContain('flat 3');
  });

  it('still answers open data to somebody who has not signed in', async () => {
    memory.weather('REFUSED');
    gateway.agencies.partnership.behave(null);
    expect((await gateway.ask('{ hubs { name } }', { token: null })).data).toEqual({
      hubs: [{ name: 'Harbour Street' }],
    });
  });

  it('is not ready while the ledger is away, is ready when it is back, and leaves a whole chain', async () => {
    memory.records.length = 0;
    const whole = await runGateway({
      env: { LEDGER_TIMEOUT_MS: '150' },
      ledger: { connection: memory.connection, key: createSigningKey() },
    });
    whole.agencies.partnership.behave(decidingPartnership(['c1'], [aDecision('c1')]));
    const readiness = async () => (await fetch(`${whole.origin}/health/ready`)).status;
    await whole.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    memory.weather('REFUSED');
    await whole.ask(SINGLE_VIEW, { variables: { id: 'c1' } });
    await until(async () => (await readiness()) === 503);
    memory.weather('FINE');
    await until(async () => (await readiness()) === 200);
    expect((await whole.ask(SINGLE_VIEW, { variables: { id: 'c1' } })).errors).toEqual([]);
    await whole.close();
    const [verdict, ...others] = await verifyLedger({ records: memory.records, checkpoints: new Map() });
    expect(others).toEqual([]);
    expect(verdict).toMatchObject({ records: 6, problems: [] });
    expect(memory.checkpoints.at(-1)).toMatchObject({ size: 6, chain: verdict?.chain });
  });
});

function view(): Promise<Answer> {
  return gateway.ask(SINGLE_VIEW, {
    variables: { id: 'c1' },
    headers: { 'apollographql-client-name': 'front-desk' },
  });
}

function told({ status, data, errors }: Answer) {
  return { status, data, codes: errors.map(({ extensions }) => extensions['code']) };
}

async function ready(): Promise<number> {
  return (await fetch(`${gateway.origin}/health/ready`)).status;
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await holds())) {
    if (performance.now() - startedAt > 5_000) throw new Error('It never came to hold.');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
