/** Writes what Fictonshire's NHS publishes for everybody: its organisations, its services and what it spends. */

import type { NhsTables } from '../../../subgraphs/nhs/adapters/sql/tables.ts';
import type { Address, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { valueAt } from '../../place/chance.ts';
import { WARD_PLANS } from '../../place/wards.ts';
import type { EncounterKind } from './vocabulary.ts';

/** Pounds a head and year, by theme (a division of COFOG), stream and whether it prevents need. */
const SPENDING = [
  ['Health', 'Hospital services', 1240, false],
  ['Health', 'Primary medical care', 190, false],
  ['Health', 'Mental health services', 230, false],
  ['Health', 'Community health services', 185, false],
  ['Health', 'Prevention and screening', 46, true],
  ['Social protection', 'Better Care Fund', 88, true],
  ['Social protection', 'Continuing healthcare', 104, false],
] as const;
const YEARLY_RISE = 1.03;

const ICB = 'QF9';
export const HOSPITAL = 'XF1';
export const COMMUNITY_TRUST = 'XF2';
export const MENTAL_HEALTH_TRUST = 'XF3';
/** The first practice has the code that PDS gives its own examples. */
const FIRST_PRACTICE = 12_345;

const PRACTICE = ['RO76', 'GP practice'] as const;
const TRUST = ['RO197', 'NHS trust'] as const;
const PHARMACY = ['RO182', 'Pharmacy'] as const;

const PROVIDERS: Readonly<Record<Exclude<EncounterKind['provider'], 'practice'>, string>> = {
  hospital: HOSPITAL,
  community: COMMUNITY_TRUST,
  'mental-health': MENTAL_HEALTH_TRUST,
};

/** Name, kind of service, and whether anybody may ask for it without a referral. */
const TRUST_SERVICES = [
  [HOSPITAL, 'Fictonshire urgent treatment centre', ['urgent-care', 'Urgent treatment'], true],
  [HOSPITAL, 'Maternity booking', ['maternity', 'Maternity'], true],
  [HOSPITAL, 'Falls clinic', ['falls', 'Falls prevention'], false],
  [HOSPITAL, 'Hearing aid repair', ['hearing', 'Hearing'], true],
  [HOSPITAL, 'Memory clinic', ['memory', 'Memory'], false],
  [COMMUNITY_TRUST, 'Community nursing', ['community-nursing', 'Community nursing'], false],
  [COMMUNITY_TRUST, 'Health visiting', ['health-visiting', 'Health visiting'], true],
  [COMMUNITY_TRUST, 'Physiotherapy', ['physiotherapy', 'Physiotherapy'], true],
  [COMMUNITY_TRUST, 'Podiatry', ['podiatry', 'Foot care'], false],
  [COMMUNITY_TRUST, 'Stop smoking Fictonshire', ['stop-smoking', 'Stopping smoking'], true],
  [MENTAL_HEALTH_TRUST, 'Talking Therapies Fictonshire', ['talking-therapies', 'Talking therapies'], true],
  [MENTAL_HEALTH_TRUST, 'Crisis line', ['crisis', 'Mental health crisis'], true],
] as const;

export function* publicReference(place: Place): Iterable<TableRow> {
  for (const [index, { name, district }] of WARD_PLANS.entries()) {
    const practice = index === 0 ? 'Harbour Street Surgery' : `${name} Surgery`;
    const odsCode = practiceCode(index);
    yield organization(odsCode, practice, PRACTICE, 100 + index, `${district} ${1 + (index % 9)}GP`);
    yield service(`${odsCode}-gp`, practice, ['general-practice', 'General practice'], true, odsCode);
    if (index % 2 === 1) continue;
    const pharmacy = `FX9${String(index + 1).padStart(2, '0')}`;
    yield organization(pharmacy, `${name} Pharmacy`, PHARMACY, 130 + index, `${district} ${1 + (index % 9)}PH`);
    yield service(`${pharmacy}-pharmacy`, `${name} Pharmacy`, ['pharmacy', 'Pharmacy'], true, pharmacy);
  }
  yield organization(HOSPITAL, 'Fictonshire Hospitals NHS Trust', TRUST, 160, 'FX1 9HS');
  yield organization(COMMUNITY_TRUST, 'Fictonshire Community Health NHS Trust', TRUST, 161, 'FX2 9HH');
  yield organization(MENTAL_HEALTH_TRUST, 'Fictonshire Mental Health NHS Trust', TRUST, 162, 'FX5 9TT');
  for (const [odsCode, name, type, isSelfReferral] of TRUST_SERVICES) {
    yield service(`${odsCode}-${type[0]}`, name, type, isSelfReferral, odsCode);
  }
  for (const { gss, population } of place.wards) yield* spendingOf(gss, population, place);
  yield* spendingOf(place.localAuthorityGss, place.size, place);
}

/** The practice of a ward: where somebody with this address is registered. Those without one go to the first. */
export function practiceNear(address: Address | null): string {
  const ward = address === null ? 0 : WARD_PLANS.findIndex(({ gss }) => gss === address.wardGss);
  return practiceCode(Math.max(ward, 0));
}

export function providerOf({ provider }: EncounterKind, address: Address | null): string {
  return provider === 'practice' ? practiceNear(address) : PROVIDERS[provider];
}

function practiceCode(index: number): string {
  return `Y${FIRST_PRACTICE + index}`;
}

function organization(
  odsCode: string,
  name: string,
  role: readonly [string, string],
  line: number,
  postcode: string,
): TableRow {
  const values: NhsTables['health_organization'] & TableRow['values'] = {
    ods_code: odsCode,
    name,
    role_code: valueAt(role, 0),
    role_display: valueAt(role, 1),
    phone: `01632 960${line}`,
    postcode,
    icb_ods_code: ICB,
  };
  return { table: 'health_organization', values };
}

function service(
  id: string,
  name: string,
  [type_code, type_display]: readonly [string, string],
  is_self_referral: boolean,
  ods_code: string,
): TableRow {
  const values: NhsTables['healthcare_service'] & TableRow['values'] = {
    id,
    name,
    type_code,
    type_display,
    is_self_referral,
    ods_code,
  };
  return { table: 'healthcare_service', values };
}

function* spendingOf(gss: string, population: number, place: Place): Iterable<TableRow> {
  const latest = place.now.getUTCMonth() >= 3 ? place.now.getUTCFullYear() : place.now.getUTCFullYear() - 1;
  for (const [theme, stream, perHead, isPrevention] of SPENDING) {
    for (const start of [latest - 1, latest]) {
      const values: NhsTables['spend_line'] & TableRow['values'] = {
        gss_code: gss,
        year: `${start}-${String((start + 1) % 100).padStart(2, '0')}`,
        theme,
        amount: (population * perHead * (start === latest ? YEARLY_RISE : 1)).toFixed(2),
        funding_stream: stream,
        is_prevention: isPrevention,
      };
      yield { table: 'spend_line', values };
    }
  }
}
