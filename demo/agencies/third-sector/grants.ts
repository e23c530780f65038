/** Makes the grants that funders gave to the charities of Fictonshire, as 360Giving would publish them. */

import type { Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { organizationsOf } from './organizations.ts';

const RATES = { grants: 420, years: 3, wholePlace: 0.35, prevention: 0.4 } as const;

const FUNDERS = [
  ['GB-CHC-9999901', 'Fictonshire Community Foundation', 'fictonfdn'],
  ['GB-CHC-9999902', 'The Lantern Trust', 'lantern'],
  ['GB-LAE-FIX', 'Fictonshire Council', 'fictoncouncil'],
] as const;

/** The fund, the division of COFOG in words, and what the money is for. */
const PROGRAMMES = [
  ['Steady and strong', 'Health', 'classes against falls'],
  ['Good company', 'Social protection', 'visits to people who live alone'],
  ['Warm homes', 'Housing and community amenities', 'help with heating'],
  ['Food for all', 'Social protection', 'food for households in need'],
  ['Young Fictonshire', 'Recreation, culture and religion', 'clubs for young people'],
  ['Learning together', 'Education', 'courses for adults'],
  ['Safer streets', 'Public order and safety', 'mentors for young people'],
] as const;

export function* grantRows(place: Place): Iterable<TableRow> {
  const organizations = organizationsOf(place);
  for (let index = 0; index < RATES.grants; index += 1) {
    const chance = place.chance('third-sector', 'grant', index);
    const [funderId, funder, prefix] = chance.pick(FUNDERS);
    const [programme, theme, purpose] = chance.pick(PROGRAMMES);
    const recipient = chance.pick(organizations);
    const daysAgo = chance.integer(1, 365 * RATES.years);
    // A confidential charity's grant names the whole place only: its ward would say where it stands.
    const isWholePlace = recipient.isConfidential || chance.happens(RATES.wholePlace);
    yield {
      table: 'grant_award',
      values: {
        id: `360G-${prefix}-${String(index).padStart(6, '0')}`,
        title: `${programme}: ${recipient.name}`,
        description: `Towards ${purpose}.`,
        currency: 'GBP',
        amount_awarded: `${chance.integer(2, 180) * 250}.00`,
        award_date: place.date(-daysAgo),
        funder_org_id: funderId,
        funder_name: funder,
        recipient_org_id: recipient.id,
        recipient_name: recipient.name,
        recipient_charity_number: recipient.charityNumber,
        recipient_company_number: recipient.companyNumber,
        programme,
        beneficiary_gss: isWholePlace
          ? [place.localAuthorityGss]
          : [place.localAuthorityGss, chance.pick(place.wards).gss],
        planned_start: place.date(30 - daysAgo),
        planned_end: place.date(395 - daysAgo),
        date_modified: place.dateTime(-Math.max(1, daysAgo - 20), '12:00'),
        data_source: `https://${prefix}.example.org/grants.json`,
        theme,
        is_prevention: chance.happens(RATES.prevention),
      },
    };
  }
}
