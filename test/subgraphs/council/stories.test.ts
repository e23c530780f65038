/** Holds the council's rows of Fictonshire to the contract, and to the stories that every demo relies on. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import type { PersonaName, Person } from '../../../demo/place/model.ts';
import { openTestStore } from '../../support/store.ts';
import type { TestStore } from '../../support/store.ts';
import type { AskedAgency } from '../../support/agency-fixture.ts';
import { entitiesOf } from './answers.ts';
import { serveCouncil } from './council-fixture.ts';
import { wholeSelection } from './whole-selection.ts';

let test: TestStore;
let council: AskedAgency;

beforeAll(async () => {
  test = await openTestStore();
  council = await serveCouncil(test.store);
}, 120_000);

afterAll(async () => {
  await council.close();
  await test.close();
});

describe('Fictonshire Council', () => {
  it('holds nothing about anybody that the contract would refuse to show', async () => {
    const people = [...test.place.people()].filter(({ records }) => records.council.length > 0);
    for (let at = 0; at < people.length; at += 100) {
      const answer = await council.citizens(wholeSelection('Citizen'), people.slice(at, at + 100).map(asked));
      expect(answer.errors).toBeUndefined();
    }
    expect(people.length).toBeGreaterThan(150);
  }, 60_000);

  it('knows Ada Marlow: a tenant in credit, in care, waiting for a handrail, visited about falls', async () => {
    const ada = await tell(
      'ada-marlow',
      `council {
        address { singleLine lpiStatus }
        tenancies { tenureType housingOfficer period { end } } councilTax { balance }
        adultSocialCare { isOpen allocatedTeam allocatedWorker primarySupportReason { display } }
        serviceRequests(status: OPEN) { edges { node { description expectedAt } } }
      }
      councilContacts { at subject }`,
    );

    expect(ada).toMatchObject({
      council: {
        address: {
          singleLine: 'Flat 12, Kittiwake Court, Harbour Street, Fictonport, FX1 1AA',
          lpiStatus: 'APPROVED_PREFERRED',
        },
        tenancies: [{ tenureType: 'SECURE', housingOfficer: 'J. Okoro', period: { end: null } }],
        councilTax: [{ balance: '-12.40' }],
        adultSocialCare: {
          isOpen: true,
          allocatedTeam: 'Harbour Older Adults',
          allocatedWorker: 'M. Lindqvist',
          primarySupportReason: { display: 'Physical support: access and mobility' },
        },
        serviceRequests: {
          edges: [{ node: { expectedAt: test.place.dateTime(6, '17:00').replace('+00:00', '.000Z') } }],
        },
      },
      councilContacts: [
        { at: expect.stringContaining(test.place.date(5)), subject: 'falls' },
        { at: expect.stringContaining(test.place.date(-3)), subject: 'falls' },
        { subject: 'care' },
      ],
    });
  });

  it('has the Nairs at one account, and the account of the home they left forwarded to it', async () => {
    const accounts = 'council { councilTax { accountReference property { postcode } forwardingAddress { postcode } } }';
    const ravi = await tell('ravi-nair', accounts);

    expect(await tell('priya-nair', accounts)).toEqual(ravi);
    const { home, previousHome } = test.place.persona('ravi-nair');
    expect(ravi).toMatchObject({
      council: {
        councilTax: [
          { property: { postcode: home?.postcode }, forwardingAddress: null },
          { property: { postcode: previousHome?.postcode }, forwardingAddress: { postcode: home?.postcode } },
        ],
      },
    });
  });

  it('helps Kayleigh Stone and has written down nowhere where she is', async () => {
    const kayleigh = await tell('kayleigh-stone', wholeSelection('Citizen'));

    expect(kayleigh).toMatchObject({
      council: { address: null, homelessnessCases: { edges: [{ node: { duty: 'MAIN', isOpen: true } }] } },
    });
    const { home, previousHome } = test.place.persona('kayleigh-stone');
    const text = JSON.stringify(kayleigh);
    for (const place of [home, previousHome]) {
      expect(place).not.toBeNull();
      for (const part of [place?.street, place?.postcode, place?.uprn]) expect(text).not.toContain(part);
    }
  });

  it('knows Tomasz Lis in arrears with rent and council tax, and his claims waiting', async () => {
    const tomasz = await tell(
      'tomasz-lis',
      'council { tenancies { rentBalance } councilTax { overdue } benefits { status } }',
    );

    expect(tomasz).toEqual({
      council: {
        tenancies: [{ rentBalance: '612.40' }],
        councilTax: [{ overdue: '318.22' }],
        benefits: [{ status: 'PENDING' }, { status: 'PENDING' }, { status: 'ENDED' }],
      },
    });
  });

  it('protects Chidi Okafor: early help, then an enquiry, then a plan for neglect', async () => {
    const chidi = await tell(
      'chidi-okafor',
      `council { childrensSocialCare {
        protectionPlans { period { start end } latestCategory { code } }
        referrals { edges { node { source { display } section47Enquiries { conferenceOn } } } }
        earlyHelp { edges { node { endReason { code } } } }
      } }`,
    );

    expect(chidi).toEqual({
      council: {
        childrensSocialCare: {
          protectionPlans: [{ period: { start: test.place.date(-122), end: null }, latestCategory: { code: 'NEG' } }],
          referrals: {
            edges: [
              {
                node: { source: { display: 'Police' }, section47Enquiries: [{ conferenceOn: test.place.date(-122) }] },
              },
            ],
          },
          earlyHelp: { edges: [{ node: { endReason: { code: 'stepped-up' } } }] },
        },
      },
    });
  });

  it('warns about Glen Rudd, who has asked for twelve things', async () => {
    const glen = await tell(
      'glen-rudd',
      'council { cautionaryAlerts { advice kind { display } } serviceRequests { edges { cursor } } }',
    );

    expect(glen).toMatchObject({
      council: { cautionaryAlerts: [{ advice: 'Visit in pairs', kind: { display: 'Verbal aggression' } }] },
    });
    expect(glen).toHaveProperty('council.serviceRequests.edges.length', 12);
  });

  it('still sends bills to Walter Finch, who is dead', async () => {
    const walter = await tell('walter-finch', 'council { councilTax { overdue liability { end } } }');

    expect(test.place.persona('walter-finch').deathDate).not.toBeNull();
    expect(walter).toEqual({ council: { councilTax: [{ overdue: '92.15', liability: { end: null } }] } });
  });

  it('owes Danny Crowe relief, and has no address for him', async () => {
    const danny = await tell(
      'danny-crowe',
      'council { address { uprn } homelessnessCases(isOpen: true) { edges { node { duty reason { code } } } } }',
    );

    expect(danny).toEqual({
      council: {
        address: null,
        homelessnessCases: { edges: [{ node: { duty: 'RELIEF', reason: { code: 'ROUGH_SLEEPING' } } }] },
      },
    });
  });
});

function asked({ citizenId, records }: Person) {
  return { id: citizenId, keys: records.council.map(({ key }) => key) };
}

/** What the council tells of one persona to a reader who may see everything. */
async function tell(persona: PersonaName, selection: string): Promise<unknown> {
  const answer = await council.citizens(selection, [asked(test.place.persona(persona))]);
  expect(answer.errors).toBeUndefined();
  return entitiesOf(answer)[0];
}
