/** Who is who, through the real gateway: a citizen finds a stranger's record among theirs, and a steward looks and decides. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { takeBackAlertsOfDisowning } from '../support/take-back.ts';
import { openWholePlace, operation } from '../support/whole-place.ts';
import type { WholePlace } from '../support/whole-place.ts';

let whole: WholePlace;
let citizen: string;
beforeAll(async () => {
  whole = await openWholePlace();
  citizen = somebodyOrdinary(whole);
}, 60_000);
afterAll(async () => {
  await takeBackAlertsOfDisowning(whole.store, 'who-is-who-');
  await whole.close();
});

/** Known to council and NHS, and to nobody of whom it may not be told. */
function somebodyOrdinary({ place }: WholePlace): string {
  for (const { persona, records, need, age, locationRestriction, deathDate, citizenId } of place.people()) {
    const isOrdinary =
      persona === null && need === 0 && age >= 18 && locationRestriction === null && deathDate === null;
    const isKnown = records.council.length === 1 && records.nhs.length === 1;
    if (isOrdinary && isKnown && records.police.length === 0 && records['third-sector'].length === 0) return citizenId;
  }
  throw new Error('Nobody in this place is ordinary.');
}

const LINKS = 'query ($id: ID!) { citizen(id: $id) { links { id agency { subgraph: kind } } } }';
const aKey = (): string => `who-is-who-${Date.now()}-${Math.random().toString(36).slice(2)}`;

async function sayThatItWasTheirs(): Promise<void> {
  const steward = { role: 'dpo', agency: 'partnership' } as const;
  const queue = await whole.ask(operation('j15b-match-reviews'), { first: 50 }, steward);
  expect(queue.errors).toEqual([]);
  const disowned = queue.data.matchReviews.edges
    .map(({ node }: { node: { id: string; reason: string } }) => node)
    .filter(({ reason }: { reason: string }) => reason === 'DISOWNED');
  expect(disowned).toHaveLength(1);
  expect(JSON.stringify(disowned)).not.toContain(citizen);

  const verdict = { verdict: 'SAME_PERSON', reason: 'Asked both: a new surname.', idempotencyKey: aKey() };
  const decided = await whole.ask(
    operation('j15c-decide-match'),
    { input: { reviewId: disowned[0].id, ...verdict } },
    steward,
  );
  expect(decided).toMatchObject({ errors: [], data: { decideMatch: { outcome: 'DECIDED' } } });
}

describe('J15, that is not me', () => {
  it('cuts the record off at once, asks a steward, and brings it back when it was theirs after all', async () => {
    const themselves = { role: 'citizen', citizen } as const;
    const kindsOf = async (): Promise<readonly string[]> => {
      const { data, errors } = await whole.ask(LINKS, { id: citizen }, themselves);
      expect(errors).toEqual([]);
      return data.citizen.links.map((link: { agency: { subgraph: string } }) => link.agency.subgraph).toSorted();
    };
    expect(await kindsOf()).toEqual(['COUNCIL', 'NHS']);
    const { data: before } = await whole.ask(LINKS, { id: citizen }, themselves);
    const nhs = before.citizen.links.find((link: { agency: { subgraph: string } }) => link.agency.subgraph === 'NHS');

    const input = { citizenId: citizen, linkId: nhs.id, reason: 'I have never been there.', idempotencyKey: aKey() };
    const cut = await whole.ask(operation('j15-disown-record'), { input }, themselves);
    expect(cut).toMatchObject({ errors: [], data: { disownRecord: { recordCount: 1 } } });
    expect(await kindsOf()).toEqual(['COUNCIL']);

    await sayThatItWasTheirs();
    expect(await kindsOf()).toEqual(['COUNCIL', 'NHS']);
  });

  it('lists who had asked that agency about them, by what the gateway wrote down, and not who had asked for their name', async () => {
    const themselves = { role: 'citizen', citizen } as const;
    const byClinicians = (looks: readonly { readonly reference: string; readonly role: { readonly code: string } }[]) =>
      looks.filter(({ role }) => role.code === 'clinician').map(({ reference }) => reference);
    const looks = async (): Promise<readonly string[]> => {
      const query = `query ($id: ID!) { citizen(id: $id) {
        whoHasLooked(first: 100) { edges { node { reference role { code } } } } } }`;
      const { data, errors } = await whole.ask(query, { id: citizen }, themselves);
      expect(errors).toEqual([]);
      return byClinicians(data.citizen.whoHasLooked.edges.map(({ node }: { node: object }) => node));
    };
    const lookFor = async (fields: string): Promise<readonly string[]> => {
      const before = await looks();
      const query = `query ($id: ID!) { citizen(id: $id) { id ${fields} } }`;
      expect((await whole.ask(query, { id: citizen }, { role: 'clinician' })).errors).toEqual([]);
      return (await looks()).filter((reference) => !before.includes(reference));
    };
    const [atHealth, atName] = [
      await lookFor('health { appointments(first: 1) { edges { cursor } } }'),
      await lookFor('displayName'),
    ];
    expect([atHealth.length, atName.length]).toEqual([1, 1]);

    const { data: before } = await whole.ask(LINKS, { id: citizen }, themselves);
    const nhs = before.citizen.links.find((link: { agency: { subgraph: string } }) => link.agency.subgraph === 'NHS');
    const document = `mutation ($input: DisownRecordInput!) {
      disownRecord(input: $input) { earlierReaders { reference role { code } } } }`;
    const input = { citizenId: citizen, linkId: nhs.id, idempotencyKey: aKey() };
    const { data, errors } = await whole.ask(document, { input }, themselves);
    await sayThatItWasTheirs();
    expect(errors).toEqual([]);
    const listed = byClinicians(data.disownRecord.earlierReaders);
    expect(listed).toEqual(expect.arrayContaining([...atHealth]));
    expect(listed).not.toEqual(expect.arrayContaining([...atName]));
  });
});
