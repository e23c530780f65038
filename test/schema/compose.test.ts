/** The compose step refuses every way in which a field could be read without a decision. Each case breaks a sound contract once. */

import { describe, expect, it } from '@jest/globals';

import { CompositionRefused, composeSupergraph } from '../../schema/compose.ts';
import type { SubgraphSdl } from '../../schema/compose.ts';
import { descendsForAReason } from '../../schema/rules/descends-for-a-reason.ts';
import type { SubgraphName } from '../../schema/wire.ts';

const HEAD = `
extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@requires", "@external", "@inaccessible", "@composeDirective"])
  @link(url: "https://wholeplace.example/access/v1.0", import: ["@access", "@declassify", "@grant", "@indicator"])
  @composeDirective(name: "@access") @composeDirective(name: "@declassify") @composeDirective(name: "@grant") @composeDirective(name: "@indicator")
directive @access(class: String!) repeatable on FIELD_DEFINITION | OBJECT | INTERFACE | UNION | ARGUMENT_DEFINITION | INPUT_FIELD_DEFINITION
directive @declassify(reason: String!) on FIELD_DEFINITION
directive @grant on FIELD_DEFINITION
directive @indicator on FIELD_DEFINITION
scalar AgencyGrant @inaccessible
`;

const PARTNERSHIP = `${HEAD}
type Query {
  "One citizen." citizen("Who." id: ID!): Citizen @access(class: "IDENTITY")
}
"A person." type Citizen @key(fields: "id") {
  "The key." id: ID! @access(class: "OPEN")
  "The permission." policeGrant: AgencyGrant @inaccessible @grant @access(class: "OPEN")
}
`;

const POLICE = `${HEAD}
type Query { "Open data." crimes: Int @access(class: "OPEN") }
type Citizen @key(fields: "id") {
  "The key." id: ID! @access(class: "OPEN")
  policeGrant: AgencyGrant @external
  "The force's view." police: PolicePerson @requires(fields: "policeGrant") @access(class: "OPEN")
}
"What the force holds." type PolicePerson {
  "Warnings." markers: [Marker!] @access(class: "STAFF_SAFETY") @indicator
}
"A warning." type Marker { "Its words." text: String @access(class: "STAFF_SAFETY") @indicator }
`;

describe('the compose step', () => {
  it('accepts the sound contract that every case below breaks', () => {
    expect(problems(POLICE)).toEqual([]);
  });

  it.each([
    [
      'a field without a class',
      '@access(class: "OPEN") }\ntype Citizen',
      '}\ntype Citizen',
      'Query.crimes has no @access',
    ],
    [
      'a class that is not in the list',
      'text: String @access(class: "STAFF_SAFETY")',
      'text: String @access(class: "STAF_SAFETY")',
      'Marker.text names a class of data that is not in the list',
    ],
    [
      'a guarded field that cannot be null',
      'text: String @',
      'text: String! @',
      'Marker.text is STAFF_SAFETY, so it must be nullable',
    ],
    [
      'a guarded list that cannot be null',
      '[Marker!] @',
      '[Marker!]! @',
      'PolicePerson.markers is STAFF_SAFETY, so it must be nullable',
    ],
    [
      'CARRIED on a root field',
      'crimes: Int @access(class: "OPEN")',
      'crimes: Int @access(class: "CARRIED")',
      'Query.crimes is CARRIED, but nothing above it has a class',
    ],
    [
      'CARRIED on an entity',
      'police: PolicePerson @requires(fields: "policeGrant") @access(class: "OPEN")',
      'police: PolicePerson @requires(fields: "policeGrant") @access(class: "CARRIED")',
      'Citizen.police is CARRIED, but nothing above it has a class',
    ],
    [
      'OPEN beside a class',
      'text: String @access(class: "STAFF_SAFETY")',
      'text: String @access(class: "STAFF_SAFETY") @access(class: "OPEN")',
      'OPEN and CARRIED stand alone',
    ],
    [
      'a resolvable key on a personal type',
      'type Marker {',
      'type Marker @key(fields: "text") {',
      'Marker holds personal data, so it must have no resolvable @key',
    ],
    [
      'an agency field without its grant',
      '@requires(fields: "policeGrant") ',
      '',
      'Citizen.police must say @requires(fields: "policeGrant")',
    ],
    [
      'an agency root field that is not open',
      'crimes: Int @access(class: "OPEN")',
      'crimes: Int @access(class: "CRIMINAL")',
      "Query.crimes must be OPEN: an agency's root field has no grant",
    ],
    [
      'a mutation of an agency, open or not',
      'type Citizen',
      '"What can be done." type Mutation { "Forgets." forget("Whom." id: ID!): Int @access(class: "OPEN") }\ntype Citizen',
      'Mutation.forget has no grant to prove who may do it',
    ],
    [
      'a field that is declassified for no reason',
      'police: PolicePerson @requires(fields: "policeGrant")',
      'police: PolicePerson @requires(fields: "policeGrant") @declassify(reason: "fine")',
      'Citizen.police must say in its @declassify why it gives nothing away',
    ],
    [
      'a field that is declassified and computed from nothing',
      'text: String @access',
      'text: String @declassify(reason: "Everybody in the street knows it.") @access',
      'Marker.text is declassified, but nothing that it is computed from is known',
    ],
    ['a field without a description', '"Warnings." markers', 'markers', 'PolicePerson.markers has no description'],
    [
      'a subgraph that forgets to compose its classes',
      '@composeDirective(name: "@access")',
      '',
      'Marker.text lost STAFF_SAFETY on the way into the supergraph',
    ],
    [
      'a subgraph that forgets to compose its indicators',
      '@composeDirective(name: "@indicator")',
      '',
      'Marker.text lost @indicator on the way into the supergraph',
    ],
  ])('refuses %s', (_case, sound, broken, problem) => {
    expect(POLICE).toContain(sound);
    expect(problems(POLICE.replace(sound, broken)).join('\n')).toContain(problem);
  });

  it.each([
    ['a grant that a client could read', '@inaccessible @grant', '@grant', 'Citizen.policeGrant must be @inaccessible'],
    [
      'a grant that is not marked as one',
      '@inaccessible @grant',
      '@inaccessible',
      'Citizen.policeGrant must be marked @grant',
    ],
  ])('refuses %s', (_case, sound, broken, problem) => {
    expect(PARTNERSHIP).toContain(sound);
    expect(problems(POLICE, PARTNERSHIP.replace(sound, broken)).join('\n')).toContain(problem);
  });

  it('names every problem at once, each with its subgraph', () => {
    const broken = POLICE.replace('text: String @', 'text: String! @').replace('"Warnings." markers', 'markers');
    expect(problems(broken)).toEqual([
      '[police] Marker.text is STAFF_SAFETY, so it must be nullable.',
      '[police] PolicePerson.markers has no description.',
    ]);
  });
});

describe('a computed field', () => {
  const VISITS = `
  "What the force counts." policeVisits: Int @requires(fields: "policeGrant") @access(class: "CRIMINAL")
  "The force's view."`;
  const police = POLICE.replace('"The force\'s view."', VISITS);
  const computed = (directives: string) =>
    PARTNERSHIP.replace(
      /\}\s*$/,
      `policeVisits: Int @external
      "How many know." visits: Int @requires(fields: "policeVisits") ${directives} }`,
    );
  const REASON = '@declassify(reason: "It says how many, and never of whom the force knows what.")';

  it('is refused when nobody has said why it needs fewer classes than what it is computed from', () => {
    expect(problems(police, computed('@access(class: "IDENTITY")'))).toEqual([
      'Citizen.visits names IDENTITY and is computed from Citizen.policeVisits (CRIMINAL): ' +
        'name those classes too, or say in a reviewed @declassify(reason:) why it gives nothing of them away.',
    ]);
  });

  it('is refused as well when it is open to anybody', () => {
    expect(problems(police, computed('@access(class: "OPEN")')).join()).toContain('Citizen.visits names no class and');
  });

  it('is refused for what it is computed from in the end, by way of others and of parts of objects', () => {
    const supergraph = `
      type Citizen {
        crimes: [Crime!] @access(class: "VICTIM")
        risk: Int @join__field(graph: COUNCIL, requires: "crimes { kind }") @access(class: "VICTIM") @access(class: "CRIMINAL")
        worry: Int @join__field(graph: CHARITY, requires: "risk") @access(class: "SUPPORT")
      }
      type Crime @access(class: "VICTIM") { kind: String @access(class: "CRIMINAL") }`;
    expect(descendsForAReason(supergraph)).toEqual([
      expect.stringMatching(
        /^Citizen\.worry names SUPPORT and is computed from Citizen\.risk \(VICTIM and CRIMINAL\), Citizen\.crimes \(VICTIM\), Crime\.kind \(VICTIM and CRIMINAL\): /,
      ),
    ]);
  });

  it.each([
    ['with all classes of what it is computed from', '@access(class: "IDENTITY") @access(class: "CRIMINAL")'],
    ['with a reason', `@access(class: "IDENTITY") ${REASON}`],
  ])('is composed %s', (_how, directives) => {
    expect(problems(police, computed(directives))).toEqual([]);
  });
});

describe('an agency that joins', () => {
  const FIRE = POLICE.replaceAll('police', 'fire').replaceAll('Police', 'Fire');

  it('is refused while it has no grant of its own, whatever grant its fields name', () => {
    // Names come with contracts, and a contract can come from a place that no compiler has seen.
    const fire = { name: 'fire' as SubgraphName, url: 'http://localhost:3/graphql', sdl: FIRE };
    const refused = ['fireGrant', 'fire'].map(
      (field) => `[fire] Citizen.${field} has no grant: name one in GRANT_FIELDS, schema/wire.ts.`,
    );
    expect(problemsOf([...subgraphsOf(POLICE), fire])).toEqual(refused);
  });

  it('may name a citizen, and add nothing, without one', () => {
    const sdl = FIRE.replace('  fireGrant: AgencyGrant @external\n', '').replace(/ {2}"The force's view.*\n/, '');
    const fire = { name: 'fire' as SubgraphName, url: 'http://localhost:3/graphql', sdl };
    expect(sdl).not.toContain('fireGrant');
    expect(problemsOf([...subgraphsOf(POLICE), fire]).filter((problem) => problem.includes('grant:'))).toEqual([]);
  });
});

function problems(police: string, partnership: string = PARTNERSHIP): readonly string[] {
  return problemsOf(subgraphsOf(police, partnership));
}

function subgraphsOf(police: string, partnership: string = PARTNERSHIP): SubgraphSdl[] {
  return [
    { name: 'partnership', url: 'http://localhost:1/graphql', sdl: partnership },
    { name: 'police', url: 'http://localhost:2/graphql', sdl: police },
  ];
}

function problemsOf(subgraphs: readonly SubgraphSdl[]): readonly string[] {
  try {
    composeSupergraph(subgraphs);
    return [];
  } catch (error) {
    return error instanceof CompositionRefused ? error.problems : [String(error)];
  }
}
