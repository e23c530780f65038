/** Writes what the agencies of Fictonshire do together: joint teams, residents' forums and the Better Care Fund. */

import type { Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { ORG_IDS } from './agencies.ts';

const { council, police, nhs } = ORG_IDS;
const thirdSector = ORG_IDS['third-sector'];

const PRIORITIES = [
  'speeding near the school',
  'falls among older neighbours',
  'empty shops',
  'debt and warm homes',
  'anti-social behaviour at the park',
  'a bus after six',
] as const;

export function* jointWorkRows(place: Place): Iterable<TableRow> {
  yield* teamRows(place);
  yield* forumRows(place);
  yield* budgetRows(place);
}

function* teamRows({ wards, localAuthorityGss }: Place): Iterable<TableRow> {
  const coast = wards.slice(0, 4).map(({ gss }) => gss);
  const teams: readonly (readonly [string, string, readonly string[], readonly string[], readonly string[]])[] = [
    ['team-harbour', 'Harbour Neighbourhood Team', [council, police, nhs, thirdSector], coast, ['falls', 'safety']],
    ['team-family', 'Family Help Team', [council, nhs, police, thirdSector], [localAuthorityGss], ['family']],
    ['team-home', 'Home from Hospital Team', [nhs, council, thirdSector], [localAuthorityGss], ['care', 'falls']],
  ];
  for (const [id, name, agencies, areas, remit] of teams) {
    yield { table: 'joint_team', values: { id, name, agencies, areas, remit } };
  }
}

function* forumRows(place: Place): Iterable<TableRow> {
  for (const [index, ward] of place.wards.entries()) {
    const chance = place.chance('partnership', 'forum', ward.gss);
    const first = chance.integer(0, PRIORITIES.length - 1);
    yield {
      table: 'area_forum',
      values: {
        gss_code: ward.gss,
        name: `${ward.name} Forum`,
        next_meeting: place.dateTime(5 + ((index * 3) % 40), '18:30'),
        priorities: [0, 1, 2].map((step) => PRIORITIES[(first + step) % PRIORITIES.length] ?? PRIORITIES[0]),
      },
    };
  }
}

/** Two years in the shape of the Better Care Fund: contributions by stream, schemes planned and spent. */
function* budgetRows({ localAuthorityGss, size, now }: Place): Iterable<TableRow> {
  const thisYear = now.getUTCMonth() >= 3 ? now.getUTCFullYear() : now.getUTCFullYear() - 1;
  for (const year of [thisYear - 1, thisYear]) {
    const id = `bcf-${year}`;
    yield {
      table: 'pooled_budget',
      values: {
        id,
        gss_code: localAuthorityGss,
        name: `Fictonshire Better Care Fund ${financialYear(year)}`,
        legal_basis: 'National Health Service Act 2006, section 75',
        year: financialYear(year),
        host_id: council,
      },
    };
    const contributions: readonly (readonly [string, string, number, string])[] = [
      [nhs, 'NHS minimum contribution', 95, 'MINIMUM'],
      [nhs, 'Additional voluntary contribution', 6, 'ADDITIONAL'],
      [council, 'Improved Better Care Fund', 38, 'GRANT'],
      [council, 'Disabled Facilities Grant', 11, 'GRANT'],
      [council, 'Discharge Fund', 9, 'GRANT'],
      [thirdSector, 'Volunteers and rooms', 1, 'IN_KIND'],
    ];
    for (const [position, [agency, stream, perHead, kind]] of contributions.entries()) {
      yield {
        table: 'budget_contribution',
        values: {
          budget_id: id,
          position,
          agency_id: agency,
          funding_stream: stream,
          amount: pounds(perHead * size),
          kind,
        },
      };
    }
    const schemes: readonly (readonly [string, string, string | null, number, number])[] = [
      ['Reablement at home', council, council, 52, 1.04],
      ['Falls prevention', nhs, thirdSector, 14, 0.93],
      ['Adaptations', council, council, 11, 1],
      ['Discharge to assess', nhs, null, 61, 1.07],
      ['Carers', council, thirdSector, 22, 0.98],
    ];
    for (const [index, [kind, commissioner, provider, perHead, spent]] of schemes.entries()) {
      yield {
        table: 'budget_scheme',
        values: {
          id: `${id}-scheme-${index + 1}`,
          budget_id: id,
          scheme_type: kind,
          commissioner_id: commissioner,
          provider_id: provider,
          planned: pounds(perHead * size),
          // The year that has just begun has not been reported yet.
          actual: year === thisYear ? null : pounds(perHead * size * spent),
        },
      };
    }
  }
}

function financialYear(from: number): string {
  return `${from}-${String((from + 1) % 100).padStart(2, '0')}`;
}

function pounds(amount: number): string {
  return amount.toFixed(2);
}
