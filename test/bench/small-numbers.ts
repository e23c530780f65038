/** Counts people by ward and kind of record in an invented place, and says what suppressing counts under five would leave of such a table. */

import { councilRows } from '../../demo/agencies/council.ts';
import { policeRows } from '../../demo/agencies/police.ts';
import { createPlace } from '../../demo/place/create-place.ts';

const LEAST_SHOWN = 5;
/** What people would ask for, by the table that holds it. */
const TOLD: Readonly<Record<string, string>> = {
  section47_enquiry: 'a section 47 enquiry',
  child_protection_plan: 'a child protection plan',
  safeguarding_enquiry: 'a section 42 enquiry',
  marac_referral: 'a MARAC referral',
  warning_marker: 'a police warning marker',
  early_help_episode: 'early help',
  homelessness_case: 'a homelessness case',
  adult_care_case: 'adult social care',
};

const place = createPlace({ seed: 'fictonshire', size: 10_000, now: new Date('2026-11-22T09:00:00Z') });
const people = new Map(Object.keys(TOLD).map((table) => [table, new Map<string, Set<number>>()]));
for (const person of place.people()) {
  for (const { table } of [...councilRows.about(person, place), ...policeRows.about(person, place)]) {
    const wards = people.get(table);
    if (wards === undefined || person.home === null) continue;
    const here = wards.get(person.home.wardGss) ?? new Set();
    wards.set(person.home.wardGss, here.add(person.index));
  }
}

for (const [table, words] of Object.entries(TOLD)) {
  const counts = place.wards.map(({ gss }) => people.get(table)?.get(gss)?.size ?? 0);
  const small = counts.filter((count) => count > 0 && count < LEAST_SHOWN).length;
  const none = counts.filter((count) => count === 0).length;
  const total = counts.reduce((sum, count) => sum + count, 0);
  console.log(`| ${words} | ${total} | ${small} | ${none} | ${counts.length - small - none} |`);
}
