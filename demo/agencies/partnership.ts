/** Fills the partnership's tables: the place, and what agencies do in it together. Who is who is for its index to find out. */

import type { AgencyRows, Person, Place } from '../place/model.ts';
import type { TableRow } from '../../subgraphs/kit/sql/bulk/table-row.ts';
import { agreementRows, allocationRows } from './partnership/agreements.ts';
import { casesAbout } from './partnership/cases.ts';
import { contactRows, staffRows } from './partnership/contacts.ts';
import { familyRows } from './partnership/family.ts';
import { jointWorkRows } from './partnership/joint-work.ts';
import { isKnown } from './partnership/known.ts';
import { officerRows, waitingRows } from './partnership/officers.ts';
import { placeRows } from './partnership/places.ts';
import { propertyRows } from './partnership/properties.ts';
import { referralRows } from './partnership/referrals.ts';
import { relationshipRows } from './partnership/relationships.ts';

export const partnershipRows: AgencyRows = {
  subgraph: 'partnership',
  tables: [
    'agency',
    'area',
    'property',
    'hub',
    'hub_session',
    'joint_team',
    'area_forum',
    'pooled_budget',
    'budget_contribution',
    'budget_scheme',
    'sharing_agreement',
    'relationship',
    'allocation',
    'consent',
    'outcome_plan',
    'outcome',
    'contribution',
    'life_event',
    'life_event_notification',
    'officer',
    'live_contact',
    'staff_link',
    'subject_request',
    'subject_request_answer',
    'break_glass',
    'alert',
    'standing',
    'standing_limit',
    'child_voice',
    'panel_case',
    'panel_person',
    'panel_seat',
    'release',
    'hub_referral',
    'hub_referral_acceptance',
    'hub_referral_end',
  ],
  *reference(place: Place): Iterable<TableRow> {
    yield* placeRows(place);
    yield* jointWorkRows(place);
    yield* agreementRows(place);
    yield* officerRows();
  },
  *about(person: Person, place: Place): Iterable<TableRow> {
    yield* propertyRows(person);
    // Somebody whom no agency knows is not in the index, so nothing can be said about them.
    if (!isKnown(person)) return;
    yield* relationshipRows(person, place);
    yield* familyRows(person, place);
    yield* allocationRows(person, place);
    yield* casesAbout(person, place);
    yield* contactRows(person, place);
    yield* staffRows(person);
    yield* waitingRows(person, place);
    yield* referralRows(person, place);
  },
};
