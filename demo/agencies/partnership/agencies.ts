/** Names the agencies of Fictonshire by the ids that every partnership row uses. */

import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { AgencyName } from '../../../schema/wire.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

export const PARTNERSHIP_NAME = 'Fictonshire Together';

/** Each agency that has a subgraph of its own, by its org-id.guide id; no list of police forces exists there. */
export const ORG_IDS: Readonly<Record<AgencyName, string>> = {
  council: 'GB-LAE-FIC',
  police: 'X-POLICE-FICTONSHIRE',
  nhs: 'GB-NHS-FX1',
  'third-sector': 'GB-CHC-9999000',
};

const NAMES: readonly (readonly [orgId: string, name: string, kind: string, subgraph: AgencyName | null])[] = [
  [ORG_IDS.council, 'Fictonshire Council', 'COUNCIL', 'council'],
  [ORG_IDS.police, 'Fictonshire Police', 'POLICE', 'police'],
  [ORG_IDS.nhs, 'NHS Fictonshire', 'NHS', 'nhs'],
  [ORG_IDS['third-sector'], 'Fictonshire Voluntary Sector Alliance', 'THIRD_SECTOR', 'third-sector'],
  [CASEWORK_CHARITIES.ageConcern, 'Fictonshire Age Concern Friends', 'THIRD_SECTOR', null],
  [CASEWORK_CHARITIES.foodBank, 'Fictonport Community Pantry', 'THIRD_SECTOR', null],
  [CASEWORK_CHARITIES.debtAdvice, 'Fictonshire Debt Advice', 'THIRD_SECTOR', null],
  [CASEWORK_CHARITIES.homelessness, 'Harbour Night Shelter', 'THIRD_SECTOR', null],
  [CASEWORK_CHARITIES.carers, 'Fictonshire Carers', 'THIRD_SECTOR', null],
  ['X-PARTNERSHIP-FICTONSHIRE', PARTNERSHIP_NAME, 'PARTNERSHIP', null],
];

export function* agencyRows(): Iterable<TableRow> {
  for (const [orgId, name, kind, subgraph] of NAMES) {
    yield {
      table: 'agency',
      values: {
        org_id: orgId,
        name,
        kind,
        subgraph,
        is_connected: true,
        partnership_name: PARTNERSHIP_NAME,
        logos: [name],
        no_lead_agency: true,
      },
    };
  }
}
