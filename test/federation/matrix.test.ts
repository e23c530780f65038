/** The permission matrix through the real gateway: every role asks for every class, of people it is in contact with and as a stranger, for every purpose. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../demo/place/persona-ids.ts';
import type { PersonaName } from '../../demo/place/model.ts';
import type { DevelopmentToken } from '../../gateway/authentication/development-issuer.ts';
import { PURPOSES_OF_ROLE } from '../../schema/access-matrix.ts';
import { readerFromClaims } from '../../schema/reader.ts';
import { DATA_CLASSES, ROLES } from '../../schema/wire.ts';
import type { AgencyName, DataClass, Role } from '../../schema/wire.ts';
import { createSqlSource } from '../../subgraphs/partnership/adapters/sql/source.ts';
import { KEYRING } from '../subgraphs/partnership/keyring.ts';
import type { PartnershipTables } from '../../subgraphs/partnership/adapters/sql/tables.ts';
import { createDecisions } from '../../subgraphs/partnership/decisions-of-request.ts';
import { createDecide } from '../../subgraphs/partnership/decisions/decide.ts';
import { createPolicyEngine } from '../../subgraphs/partnership/decisions/policy-engine.ts';
import { readPolicies } from '../../subgraphs/partnership/decisions/read-policies.ts';
import { createLoaders } from '../../subgraphs/partnership/loaders.ts';
import type { PartnershipSource } from '../../subgraphs/partnership/source.ts';
import { openDatabase } from '../../subgraphs/kit/sql/open-database.ts';
import { TEST_PLACE } from '../support/test-place.ts';
import { openWholePlace, READERS } from '../support/whole-place.ts';
import type { Answer, WholePlace } from '../support/whole-place.ts';

/** F shown in full, M only the fields marked as indicators, - withheld. */
type Level = 'F' | 'M' | '-';

interface Sample {
  readonly dataClass: Exclude<DataClass, 'AUDIT'>;
  /** Somebody of whom there is something to show. */
  readonly citizen: PersonaName;
  /** Who holds it; null for the partnership itself. */
  readonly agency: AgencyName | null;
  /** The selection below Citizen, with one field that needs the class in full and, where there is one, an indicator. */
  readonly selection: string;
  readonly full: readonly string[];
  readonly indicator: readonly string[] | null;
  /** Classes that the way to the field needs besides. */
  readonly besides?: readonly DataClass[];
}

const SAMPLES: readonly Sample[] = [
  sample('IDENTITY', null, 'birthDate sources { state }', 'birthDate', 'sources'),
  sample(
    'IDENTIFIER',
    'council',
    'council { identifiers { value ending } }',
    'council.identifiers.0.value',
    'council.identifiers.0.ending',
  ),
  sample('LOCATION', null, 'home { postcode }', 'home', null),
  sample('LINKAGE', null, 'links { localIdEnding status }', 'links.0.localIdEnding', 'links.0.status'),
  {
    ...sample(
      'FINANCE',
      'council',
      'council { councilTax { balance } tenancies { rentBalance } }',
      'council.councilTax',
      'council.tenancies.0.rentBalance',
    ),
    besides: ['HOUSING'],
  },
  sample(
    'HOUSING',
    'council',
    'council { tenancies { housingOfficer tenureType } }',
    'council.tenancies.0.housingOfficer',
    'council.tenancies.0.tenureType',
  ),
  sample(
    'SOCIAL_CARE',
    'council',
    'council { adultSocialCare { primarySupportReason { code } isOpen } }',
    'council.adultSocialCare.primarySupportReason',
    'council.adultSocialCare.isOpen',
  ),
  sample(
    'ADULT_SAFEGUARDING',
    'council',
    'council { safeguardingEnquiries { edges { cursor } } }',
    'council.safeguardingEnquiries',
    null,
  ),
  {
    ...sample(
      'CHILD_SAFEGUARDING',
      'council',
      'council { childrensSocialCare { isOpen } }',
      'council.childrensSocialCare',
      null,
    ),
    citizen: 'chidi-okafor',
  },
  {
    ...sample(
      'STAFF_SAFETY',
      'police',
      'police { warningMarkers { advice text } }',
      'police.warningMarkers.0.advice',
      'police.warningMarkers.0.text',
    ),
    citizen: 'glen-rudd',
  },
  sample('HEALTH_ADMIN', 'nhs', 'health { appointments { edges { cursor } } }', 'health.appointments', null),
  sample('HEALTH_CARE_PLAN', 'nhs', 'health { carePlans { title } }', 'health.carePlans', null),
  sample('HEALTH_CLINICAL', 'nhs', 'health { encounters { edges { cursor } } }', 'health.encounters', null),
  sample(
    'VICTIM',
    'police',
    'police { victimOrWitness { edges { node { event { __typename } role } } } }',
    'police.victimOrWitness.edges.0.node.event',
    'police.victimOrWitness.edges.0.node.role',
  ),
  {
    ...sample(
      'VULNERABILITY',
      'police',
      'police { vulnerabilityNotices { edges { cursor } } }',
      'police.vulnerabilityNotices',
      null,
    ),
    citizen: 'kayleigh-stone',
  },
  {
    ...sample(
      'CRIMINAL',
      'police',
      'police { nominals { force entryCount } }',
      'police.nominals.0.force',
      'police.nominals.0.entryCount',
    ),
    citizen: 'glen-rudd',
  },
  sample(
    'SUPPORT',
    'third-sector',
    'support { cases { edges { node { worker isOpen } } } }',
    'support.cases.edges.0.node.worker',
    'support.cases.edges.0.node.isOpen',
  ),
  sample('EQUALITY', 'nhs', 'health { ethnicCategory { code } }', 'health.ethnicCategory', null),
  sample('RIGHTS', null, 'consents { capturedHow status }', 'consents.0.capturedHow', 'consents.0.status'),
];

/**
 * Written by hand from docs/data-protection.md, and not from the code: what each reader of the tests is shown of each class,
 * of Ada unless SAMPLES names somebody else, while they have them on the line. Where it is less than the class's own cell,
 * the way to the field is shut: the agency is not asked without a class of its casework, a warning for staff brings nothing
 * else with it, and a masked class without an indicator shows nothing.
 */
const SHOWN: Readonly<Record<Sample['dataClass'], string>> = {
  //                      FA HO SW MP PO GP LW CW CI DP AU AN DV
  IDENTITY: /*          */ 'F  F  F  F  F  F  F  F  F  M  M  -  F',
  IDENTIFIER: /*        */ 'M  -  F  F  -  F  M  -  F  -  -  -  -',
  LOCATION: /*          */ 'F  F  F  F  F  F  F  F  F  -  -  -  F',
  LINKAGE: /*           */ '-  -  M  M  -  -  -  -  F  F  F  -  -',
  FINANCE: /*           */ 'F  M  F  M  -  -  F  -  F  -  -  -  -',
  HOUSING: /*           */ 'F  F  F  F  M  F  F  F  F  -  -  -  -',
  SOCIAL_CARE: /*       */ 'M  M  F  F  M  F  F  F  F  -  -  -  -',
  ADULT_SAFEGUARDING: /**/ '-  -  F  F  -  -  -  -  -  -  -  -  -',
  CHILD_SAFEGUARDING: /**/ '-  -  F  F  -  -  -  -  -  -  -  -  -',
  STAFF_SAFETY: /*      */ 'M  F  F  F  F  F  M  -  -  F  -  -  -',
  HEALTH_ADMIN: /*      */ 'F  -  F  F  -  F  F  F  F  -  -  -  -',
  HEALTH_CARE_PLAN: /*  */ '-  -  F  F  -  F  -  -  F  -  -  -  -',
  HEALTH_CLINICAL: /*   */ '-  -  -  -  -  F  -  -  -  -  -  -  -',
  VICTIM: /*            */ 'M  -  -  F  F  -  -  -  F  -  -  -  -',
  VULNERABILITY: /*     */ '-  -  -  F  F  -  -  -  -  -  -  -  -',
  CRIMINAL: /*          */ '-  -  -  M  F  -  -  -  -  -  -  -  -',
  SUPPORT: /*           */ 'M  M  F  F  -  F  F  F  F  -  -  -  -',
  EQUALITY: /*          */ '-  -  F  F  -  F  -  -  F  -  -  -  -',
  RIGHTS: /*            */ 'M  -  -  -  -  M  -  -  F  F  F  -  -',
};

/**
 * The same readers' colleagues, who have nothing to do with these people: what their own agency holds, what Ada has agreed
 * to, what the hub was referred, and else no more than who and where somebody is.
 */
const SHOWN_TO_STRANGERS: typeof SHOWN = {
  //                      FA HO SW MP PO GP LW CW CI DP AU AN DV
  IDENTITY: /*          */ 'F  F  F  F  F  F  F  F  F  M  M  -  F',
  IDENTIFIER: /*        */ 'M  -  F  F  -  M  M  -  F  -  -  -  -',
  LOCATION: /*          */ 'F  F  F  F  F  F  F  F  F  -  -  -  F',
  LINKAGE: /*           */ '-  -  -  M  -  -  -  -  F  F  F  -  -',
  FINANCE: /*           */ 'F  M  F  M  -  -  F  -  F  -  -  -  -',
  HOUSING: /*           */ 'F  F  F  F  -  F  F  F  F  -  -  -  -',
  SOCIAL_CARE: /*       */ 'M  M  F  F  -  -  F  F  F  -  -  -  -',
  ADULT_SAFEGUARDING: /**/ '-  -  F  F  -  -  -  -  -  -  -  -  -',
  CHILD_SAFEGUARDING: /**/ '-  -  -  F  -  -  -  -  -  -  -  -  -',
  STAFF_SAFETY: /*      */ '-  -  -  F  F  -  -  -  -  F  -  -  -',
  HEALTH_ADMIN: /*      */ 'F  -  -  F  -  F  F  F  F  -  -  -  -',
  HEALTH_CARE_PLAN: /*  */ '-  -  -  F  -  F  -  -  F  -  -  -  -',
  HEALTH_CLINICAL: /*   */ '-  -  -  -  -  F  -  -  -  -  -  -  -',
  VICTIM: /*            */ '-  -  -  F  F  -  -  -  F  -  -  -  -',
  VULNERABILITY: /*     */ '-  -  -  F  F  -  -  -  -  -  -  -  -',
  CRIMINAL: /*          */ '-  -  -  M  F  -  -  -  -  -  -  -  -',
  SUPPORT: /*           */ '-  -  F  F  -  F  -  F  F  -  -  -  -',
  EQUALITY: /*          */ '-  -  -  F  -  F  -  -  F  -  -  -  -',
  RIGHTS: /*            */ '-  -  -  -  -  -  -  -  F  F  F  -  -',
};

const QUESTION = `{ ${SAMPLES.map(
  ({ dataClass, citizen, selection }) => `${dataClass}: citizen(id: "${PERSONA_IDS[citizen]}") { id ${selection} }`,
).join('\n')} }`;

const decide = createDecide(createPolicyEngine(readPolicies()));

let whole: WholePlace;
let source: PartnershipSource;
beforeAll(async () => {
  whole = await openWholePlace();
  const store = { schema: 'partnership', store: whole.store, maxConnections: 1 };
  source = createSqlSource(openDatabase<PartnershipTables>(store), KEYRING);
});
afterAll(async () => {
  await source.close();
  await whole.close();
});

const cellsOf = (table: typeof SHOWN) =>
  Object.entries(table).flatMap(([dataClass, row]) =>
    // One cell for each of ROLES, in their order.
    row.split(/\s+/).map((level, at) => ({ dataClass, role: ROLES[at] as Role, level })),
  );
const cells = cellsOf(SHOWN);
const cellsOfStrangers = cellsOf(SHOWN_TO_STRANGERS);
const pairs = ROLES.flatMap((role) => PURPOSES_OF_ROLE[role].map((purpose) => ({ role, purpose })));

it('asks through the gateway for 500 cells at least, every class that has fields by every role', () => {
  // Nothing of one citizen that this contract has so far is of the class AUDIT.
  expect(cells).toHaveLength((DATA_CLASSES.length - 1) * ROLES.length);
  expect(cellsOfStrangers).toHaveLength(cells.length);
  expect(cells.length + cellsOfStrangers.length + pairs.length * SAMPLES.length).toBeGreaterThanOrEqual(500);
});

describe('what each reader is shown of each class, through the gateway', () => {
  const answerTo = askedOnce(usual);

  it.each(cells)('$role, $dataClass: $level', async ({ dataClass, role, level }) => {
    expect(levelIn(await answerTo(role), sampleOf(dataClass))).toBe(level);
  });
});

describe('what a stranger in each role is shown of each class, through the gateway', () => {
  const answerTo = askedOnce((role) => ({ ...usual(role), subject: `stranger-${role}` }));

  it.each(cellsOfStrangers)('$role, $dataClass: $level', async ({ dataClass, role, level }) => {
    expect(levelIn(await answerTo(role), sampleOf(dataClass))).toBe(level);
  });
});

describe('every role for every purpose of the agreement', () => {
  it.each(pairs)(
    '$role, $purpose: is shown what is decided of the facts in the store, class by class',
    async (pair) => {
      const reader = { ...usual(pair.role), purpose: pair.purpose };
      const answer = await whole.ask(QUESTION, {}, reader);
      const shown = SAMPLES.map((one) => [one.dataClass, levelIn(answer, one)]);
      const decided = await Promise.all(SAMPLES.map(async (one) => [one.dataClass, await decidedOf(reader, one)]));
      expect(shown).toEqual(decided);
    },
  );

  it.each(ROLES)('%s: is shown nothing for a purpose outside it', async (role) => {
    const purpose = role === 'analyst' ? 'AUDIT' : 'SERVICE_PLANNING';
    const outside = role === 'developer' ? 'DIRECT_CARE' : purpose;
    const answer = await whole.ask(QUESTION, {}, { ...usual(role), purpose: outside });
    expect(SAMPLES.map((one) => levelIn(answer, one)).filter((level) => level !== '-')).toEqual([]);
  });
});

function askedOnce(readerOf: (role: Role) => DevelopmentToken) {
  const asked = new Map<Role, Promise<Answer>>();
  return (role: Role): Promise<Answer> => {
    const answer = asked.get(role) ?? whole.ask(QUESTION, {}, readerOf(role));
    asked.set(role, answer);
    return answer;
  };
}

/** The tests' reader of this role; a citizen asks about themselves. */
function usual(role: Role): DevelopmentToken {
  return role === 'citizen' ? { ...READERS.citizen, citizen: PERSONA_IDS['ada-marlow'] } : READERS[role];
}

function sample(
  dataClass: Sample['dataClass'],
  agency: AgencyName | null,
  selection: string,
  full: string,
  indicator: string | null,
): Sample {
  return {
    dataClass,
    citizen: 'ada-marlow',
    agency,
    selection,
    full: full.split('.'),
    indicator: indicator?.split('.') ?? null,
  };
}

function sampleOf(dataClass: string): Sample {
  const found = SAMPLES.find((one) => one.dataClass === dataClass);
  if (found === undefined) throw new Error(`${dataClass} has no sample.`);
  return found;
}

/** What an answer shows: a value where the field is, or null with a WITHHELD error at it or above it. */
function levelIn({ data, errors }: Answer, { dataClass, full, indicator }: Sample): Level {
  const part: unknown = data?.[dataClass] ?? null;
  if (part === null) return '-';
  if (isShown(full)) return 'F';
  return indicator !== null && isShown(indicator) ? 'M' : '-';

  function isShown(path: readonly string[]): boolean {
    let value = part;
    for (const [index, step] of path.entries()) {
      value = typeof value === 'object' && value !== null ? Reflect.get(value, step) : undefined;
      if (value !== null && value !== undefined) continue;
      const place = [dataClass, ...path.slice(0, index + 1)].join('.');
      const told = errors.filter(({ path: at }) => at?.join('.') === place).map(({ extensions }) => extensions['code']);
      // A null without a reason would be a record that does not exist, and this test would prove nothing.
      if (told[0] !== 'WITHHELD') throw new Error(`${place} is neither shown nor withheld: ${String(told[0])}`);
      return false;
    }
    return true;
  }
}

/** What the decision about the facts in the store lets an answer show, by the rules of the contract. */
async function decidedOf(
  { citizen: narrowedTo = null, organization = null, subject, ...claims }: DevelopmentToken,
  { dataClass, citizen, agency, indicator, besides = [] }: Sample,
): Promise<Level> {
  const sub = subject ?? `demo-${claims.role}`;
  const reader = readerFromClaims({ ...claims, sub, citizen: narrowedTo, organization });
  const { now } = TEST_PLACE;
  const loaders = createLoaders(source, now);
  const decisions = createDecisions({ reader: async () => reader, decide, loaders, now });
  const decision = await decisions.consider(PERSONA_IDS[citizen]);
  const permission = agency === null ? decision : (decision?.agencies[agency] ?? null);
  if (permission === null) return '-';
  if (permission.classes.has(dataClass)) return 'F';
  const isOpenBesides = besides.every((one) => permission.classes.has(one) || permission.indicators.has(one));
  return indicator !== null && isOpenBesides && permission.indicators.has(dataClass) ? 'M' : '-';
}
