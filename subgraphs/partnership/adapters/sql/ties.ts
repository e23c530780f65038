/** Reads in one statement who stands for citizens, what shuts that out, who confers about them, what was released, who was referred. */

import { sql } from 'kysely';
import type { Kysely } from 'kysely';

import { isOneOf } from '../../../kit/sql/is-one-of.ts';
import type { PartnershipSource, TieRow } from '../../source.ts';
import type { PartnershipTables } from './tables.ts';

type TieMethods = Pick<PartnershipSource, 'tiesByCitizen'>;
type Column = keyof typeof NOTHING;

/** What a kind of tie says nothing of is null, and of the type that the others have there: they come as one table. */
const NOTHING = {
  kind: 'null::text',
  holder: 'null::text',
  isHolderHidden: 'null::boolean',
  agency: 'null::text',
  organization: 'null::text',
  reader: 'null::text',
  caseId: 'null::text',
  dataClasses: 'null::text[]',
  acceptedAt: 'null::timestamptz',
  until: 'null::timestamptz',
} as const;

/** Whom a column names by now, by whatever id it was written. */
const HOLDER_NOW = 'coalesce(n.citizen_id, t.holder_id)';
const RECIPIENT_NOW = 'coalesce(n.citizen_id, t.recipient_id)';

export function createTieMethods(db: Kysely<PartnershipTables>): TieMethods {
  return {
    tiesByCitizen: async (ids): Promise<readonly TieRow[]> => {
      const standings = db
        .selectFrom('standing as t')
        .innerJoin('citizen_alias as k', 'k.alias', 't.citizen_id')
        .innerJoin('citizen_alias as a', 'a.alias', 't.holder_id')
        .innerJoin('citizen as h', 'h.id', 'a.citizen_id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('STANDING', 'k.citizen_id', 't.valid_from', {
            kind: 't.kind',
            holder: 'h.id',
            isHolderHidden: 'h.location_restriction is not null',
            until: 't.valid_until',
          }),
        );
      const limits = db
        .selectFrom('standing_limit as t')
        .innerJoin('citizen_alias as k', 'k.alias', 't.citizen_id')
        .leftJoin('citizen_alias as n', 'n.alias', 't.holder_id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(columns('LIMIT', 'k.citizen_id', 't.valid_from', { holder: HOLDER_NOW, until: 't.valid_until' }));
      const voices = db
        .selectFrom('child_voice as t')
        .innerJoin('citizen_alias as k', 'k.alias', 't.citizen_id')
        .leftJoin('citizen_alias as n', 'n.alias', 't.holder_id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('VOICE', 'k.citizen_id', 't.valid_from', {
            kind: 't.kind',
            holder: HOLDER_NOW,
            dataClasses: 't.data_classes',
            until: 't.valid_until',
          }),
        );
      const cases = db
        .selectFrom('panel_person as p')
        .innerJoin('citizen_alias as k', 'k.alias', 'p.citizen_id')
        .innerJoin('panel_case as t', 't.id', 'p.case_id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('CASE', 'k.citizen_id', 't.opened_at', {
            kind: `t.panel || ' ' || p.part`,
            caseId: 't.id',
            until: 't.closed_at',
          }),
        );
      const seats = db
        .selectFrom('panel_person as p')
        .innerJoin('citizen_alias as k', 'k.alias', 'p.citizen_id')
        .innerJoin('panel_seat as t', 't.case_id', 'p.case_id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('SEAT', 'k.citizen_id', 't.valid_from', {
            agency: 't.agency',
            organization: 't.organization',
            reader: 't.reader',
            caseId: 't.case_id',
            until: 't.valid_until',
          }),
        );
      const releases = db
        .selectFrom('release as t')
        .innerJoin('citizen_alias as k', 'k.alias', 't.citizen_id')
        .leftJoin('citizen_alias as n', 'n.alias', 't.recipient_id')
        .leftJoin('release_end as e', 'e.release_id', 't.id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('RELEASE', 'k.citizen_id', 't.from_at', {
            holder: RECIPIENT_NOW,
            agency: 't.agency',
            dataClasses: 'array[t.data_class]',
            until: 'least(t.until_at, e.ended_at)',
          }),
        );
      const referrals = db
        .selectFrom('hub_referral as t')
        .innerJoin('citizen_alias as k', 'k.alias', 't.citizen_id')
        .leftJoin('hub_referral_acceptance as a', 'a.referral_id', 't.id')
        .leftJoin('hub_referral_end as e', 'e.referral_id', 't.id')
        .where('k.citizen_id', '=', isOneOf(ids))
        .select(
          columns('REFERRAL', 'k.citizen_id', 't.referred_at', {
            kind: 't.purpose',
            acceptedAt: 'a.accepted_at',
            until: 'e.closed_at',
          }),
        );
      return standings
        .unionAll(limits)
        .unionAll(voices)
        .unionAll(cases)
        .unionAll(seats)
        .unionAll(releases)
        .unionAll(referrals)
        .$castTo<TieRow>()
        .execute();
    },
  };
}

/** The same columns in the same order, whatever the tie: a union is told them apart by `fact` alone. */
function columns(fact: TieRow['fact'], citizen: string, from: string, said: Partial<Record<Column, string>>) {
  const all = { citizenId: citizen, fact: `'${fact}'::text`, from, ...NOTHING, ...said };
  // Texts of this file and no values.
  return Object.entries(all).map(([name, text]) => sql.raw(text).as(name));
}
