/** Makes the charities and groups of Fictonshire, as a register of charities and their own directory would list them. */

import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { CaseworkCharity } from '../../place/charities.ts';
import type { Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';

const RATES = {
  organizations: 250,
  noCharityNumber: 0.45,
  incomeUnder100k: 0.8,
  alsoCompany: 0.2,
  removedFromRegister: 0.03,
} as const;

export interface DirectoryOrganization {
  readonly id: string;
  readonly name: string;
  readonly charityNumber: string | null;
  readonly companyNumber: string | null;
  readonly isConfidential: boolean;
}

/** Those that keep case records, in the order that their services come first in the directory. */
export const CASEWORK: readonly CaseworkCharity[] = [
  'ageConcern',
  'foodBank',
  'debtAdvice',
  'domesticAbuse',
  'homelessness',
  'youth',
  'carers',
  'mentalHealth',
];

const CASEWORK_NAMES: Readonly<Record<CaseworkCharity, string>> = {
  ageConcern: 'Fictonshire Age Concern Friends',
  foodBank: 'Fictonshire Food Bank',
  debtAdvice: 'Fictonshire Money Advice',
  domesticAbuse: 'Fictonshire Safe Lives Advocates',
  homelessness: 'Fictonshire Outreach',
  youth: 'Fictonshire Youth Mentors',
  carers: 'Fictonshire Carers',
  mentalHealth: 'Fictonshire Minds Together',
};

const GROUPS = [
  'Community Association',
  'Friends',
  'Trust',
  'Neighbours',
  'Project',
  'Centre',
  'Society',
  'Network',
  'Circle',
  'Fund',
];
const THINGS = [
  'Harvest',
  'Lantern',
  'Tideway',
  'Open Gate',
  'Bridge',
  'Kindling',
  'Good Company',
  'Helping Hands',
  'Seagrass',
  'Hearth',
  'Rainbow',
  'Compass',
];

/** The same charities wherever they are named: in the directory, the register and the grants. */
export function organizationsOf(place: Place): readonly DirectoryOrganization[] {
  const casework = CASEWORK.map((charity) => ({
    id: CASEWORK_CHARITIES[charity],
    name: CASEWORK_NAMES[charity],
    charityNumber: CASEWORK_CHARITIES[charity].slice('GB-CHC-'.length),
    companyNumber: null,
    isConfidential: charity === 'domesticAbuse',
  }));
  const count = RATES.organizations - casework.length;
  const others = Array.from({ length: count }, (_, offset) => {
    const index = casework.length + offset;
    const chance = place.chance('third-sector', 'organization', index);
    // 89 shares no factor with the count, so this spreads an exact number of them over the list.
    const isUnnumbered = (offset * 89) % count < RATES.noCharityNumber * RATES.organizations;
    const charityNumber = isUnnumbered ? null : String(9_999_001 + index);
    const companyNumber = chance.happens(RATES.alsoCompany) ? String(99_999_901 + (index % 99)) : null;
    return {
      id: charityNumber === null ? `X-FICTONSHIRE-${String(index).padStart(4, '0')}` : `GB-CHC-${charityNumber}`,
      name: `${chance.pick(place.wards).name} ${chance.pick(THINGS)} ${chance.pick(GROUPS)}`,
      charityNumber,
      companyNumber,
      isConfidential: false,
    };
  });
  return [...casework, ...others];
}

export function* organizationRows(place: Place): Iterable<TableRow> {
  const organizations = organizationsOf(place);
  for (const [index, { id, name, isConfidential }] of organizations.entries()) {
    yield {
      table: 'organization',
      values: {
        id,
        name,
        description: `${name} works with the people of Fictonshire.`,
        email: `office${index}@example.org`,
        website: `https://charity${index}.example.org`,
        is_confidential: isConfidential,
      },
    };
  }
  for (const { id, charityNumber, companyNumber } of organizations) {
    if (charityNumber !== null) yield identifierRow(id, 'GB-CHC', 'Charity number', charityNumber);
    if (companyNumber !== null) yield identifierRow(id, 'GB-COH', 'Company number', companyNumber);
  }
  for (const { id, charityNumber } of organizations) {
    if (charityNumber === null) continue;
    const chance = place.chance('third-sector', 'register', id);
    const income = chance.happens(RATES.incomeUnder100k)
      ? chance.integer(1_000, 99_000)
      : chance.integer(100_000, 2_500_000);
    yield {
      table: 'charity_registration',
      values: {
        organization_id: id,
        charity_number: charityNumber,
        suffix: 0,
        registration_status: chance.happens(RATES.removedFromRegister) ? 'REMOVED' : 'REGISTERED',
        latest_income: `${income}.00`,
        latest_expenditure: `${Math.round(income * (0.8 + chance.next() * 0.3))}.00`,
        acc_year_end: place.date(-chance.integer(200, 560)),
        activities: 'Relief of need among people of the area.',
        area_of_operation: ['Fictonshire'],
        source: 'Register of charities (synthetic)',
      },
    };
  }
}

function identifierRow(organization: string, scheme: string, kind: string, identifier: string): TableRow {
  return { table: 'organization_identifier', values: { organization_id: organization, scheme, kind, identifier } };
}
