/** Writes what the personas' stories turn on: a child who may be read of and one who may not, a conference, an estate, a release. */

import type { PersonaName, Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { PERSONA_IDS } from '../../place/persona-ids.ts';
import { READERS, subjectOf } from '../../place/readers.ts';
import type { Role } from '../../../schema/wire.ts';
import { idOf } from './ids.ts';
import { standingRow } from './standing.ts';

type Part = readonly [who: PersonaName, part: string];
type Told = (person: Person, place: Place) => Iterable<TableRow>;

export function* familyRows(person: Person, place: Place): Iterable<TableRow> {
  if (person.persona !== null) yield* STORIES[person.persona]?.(person, place) ?? [];
}

const STORIES: Partial<Readonly<Record<PersonaName, Told>>> = {
  'chidi-okafor': tellChidi,
  'eva-holt': tellEva,
  'kayleigh-stone': tellKayleigh,
  'walter-finch': tellWalter,
  'glen-rudd': tellGlen,
};

/** The enquiry is over and a protection plan stands: neither parent reads of him. Of his sister, who has none, they do. */
function* tellChidi({ citizenId }: Person, place: Place): Iterable<TableRow> {
  const opened = place.dateTime(-136, '10:00');
  const closed = place.dateTime(-122, '16:00');
  yield* caseRows('SECTION_47', opened, closed, [
    ['chidi-okafor', 'SUBJECT'],
    ['ngozi-okafor', 'ADULT_OF_CONCERN'],
    ['emeka-okafor', 'ADULT_OF_CONCERN'],
  ]);
  yield* seatRows('chidi-okafor', ['social-worker', 'police-officer'], opened, closed);
  yield {
    table: 'standing_limit',
    values: {
      id: idOf('limit', citizenId),
      citizen_id: citizenId,
      holder_id: null,
      kind: 'PROTECTION_PLAN',
      registered_by: 'council',
      valid_from: closed,
      valid_until: null,
      synthetic: true,
    },
  };
}

/** Sixteen, and happy that her mother keeps an eye on her appointments. Mia, her twin, has said nothing of the kind. */
function* tellEva({ citizenId }: Person, place: Place): Iterable<TableRow> {
  yield {
    table: 'child_voice',
    values: {
      id: idOf('voice', citizenId),
      citizen_id: citizenId,
      holder_id: PERSONA_IDS['sarah-holt'],
      kind: 'AGREES',
      data_classes: ['IDENTITY', 'HEALTH_ADMIN'],
      assessed_by: 'Practice nurse, Harbour Street Surgery',
      valid_from: place.dateTime(-50, '15:10'),
      valid_until: place.dateTime(315, '15:10'),
      synthetic: true,
    },
  };
}

/** High risk, so the conference hears her next month. Her adviser from the refuge sits in it, and so does her practice. */
function* tellKayleigh(_person: Person, place: Place): Iterable<TableRow> {
  const opened = place.dateTime(-30, '09:30');
  yield* caseRows('MARAC', opened, null, [['kayleigh-stone', 'SUBJECT']]);
  const until = place.dateTime(45, '17:00');
  yield* seatRows('kayleigh-stone', ['clinician', 'social-worker', 'police-officer'], opened, until);
  yield seatRow('kayleigh-stone', 'demo-refuge-adviser', 'third-sector', 'GB-CHC-9999004', opened, until);
}

/** An old friend is his executor: the council-tax account is hers to settle. His health record she has not asked for. */
function* tellWalter({ citizenId }: Person, place: Place): Iterable<TableRow> {
  yield standingRow(citizenId, PERSONA_IDS['jean-pike'], {
    kind: 'PERSONAL_REPRESENTATIVE',
    basis: 'PROBATE',
    registered_by: 'council',
    valid_from: place.dateTime(-60, '12:00'),
  });
}

/** He was told of the council's warning about him, asked to read it, and may. What the police have is another matter. */
function* tellGlen({ citizenId }: Person, place: Place): Iterable<TableRow> {
  const id = idOf('release', citizenId);
  yield {
    table: 'release',
    values: {
      id,
      citizen_id: citizenId,
      recipient_id: citizenId,
      agency: 'council',
      data_class: 'STAFF_SAFETY',
      reason: 'Asked to see why officers call in pairs. The officer who was followed is not named in it.',
      opinion_by: 'Team manager, Housing',
      opinion_on: place.date(-6),
      released_by: subjectOf('dpo'),
      from_at: place.dateTime(-4, '11:00'),
      until_at: place.dateTime(24, '11:00'),
      idempotency_key: 'demo-release-glen-rudd',
      input_hash: idOf('input', id),
      synthetic: true,
    },
  };
}

function* caseRows(
  panel: string,
  openedAt: string,
  closedAt: string | null,
  [about, ...others]: readonly [Part, ...Part[]],
): Iterable<TableRow> {
  const id = idOf('panel-case', about[0]);
  yield { table: 'panel_case', values: { id, panel, opened_at: openedAt, closed_at: closedAt, synthetic: true } };
  for (const [name, part] of [about, ...others]) {
    const citizen_id = PERSONA_IDS[name];
    yield { table: 'panel_person', values: { case_id: id, citizen_id, part, synthetic: true } };
  }
}

function* seatRows(about: PersonaName, roles: readonly Role[], from: string, until: string): Iterable<TableRow> {
  for (const role of roles) {
    const { agency, organization } = READERS[role];
    yield seatRow(about, subjectOf(role), agency, organization, from, until);
  }
}

function seatRow(
  about: PersonaName,
  reader: string,
  agency: string,
  organization: string | null,
  from: string,
  until: string,
): TableRow {
  return {
    table: 'panel_seat',
    values: {
      id: idOf('panel-seat', about, reader),
      case_id: idOf('panel-case', about),
      agency,
      organization,
      reader,
      valid_from: from,
      valid_until: until,
    },
  };
}
