/** The gateway tells developers and officers how an answer came to be, when they ask, and tells nobody else that there is more to know. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { runGateway, send } from './running-gateway.ts';
import type { RunningGateway } from './running-gateway.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import type { Explanation } from '../../gateway/policy/explain.ts';

const QUERY = 'query($id: ID!) { citizen(id: $id) { name police { markers } council { tenancies } } }';
const DEVELOPER: Partial<DevelopmentToken> = { role: 'developer', agency: 'partnership', purpose: 'SERVICE_PLANNING' };

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
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
    const { explain } = await explanation({ role: 'dpo', purpose: 'RIGHTS_REQUEST' }, { explain: true });
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
