/** Writes what the agencies of Fictonshire have agreed in writing, and the cases that the demo's own workers have. */

import { CASEWORK_CHARITIES } from '../../place/charities.ts';
import type { Person, Place } from '../../place/model.ts';
import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { idOf } from './ids.ts';

interface Agreement {
  readonly id: string;
  readonly title: string;
  readonly parties: readonly string[];
  readonly purposes: readonly string[];
  readonly lawfulBasis: readonly string[];
}

/** The ids are those that the policies name (subgraphs/partnership/policies/). */
export const AGREEMENTS: readonly Agreement[] = [
  {
    id: 'front-door',
    title: 'One front door for Fictonshire',
    parties: ['council', 'nhs', 'third-sector'],
    purposes: ['PUBLIC_SERVICE_DELIVERY', 'HOUSING', 'COUNCIL_TAX_ADMIN', 'EARLY_HELP'],
    lawfulBasis: ['UKGDPR.6.1.e', 'UKGDPR.9.2.h', 'CLDC'],
  },
  {
    id: 'health-and-care',
    title: 'Health and care for the same person',
    parties: ['council', 'nhs', 'third-sector'],
    purposes: ['DIRECT_CARE'],
    lawfulBasis: ['UKGDPR.6.1.e', 'UKGDPR.9.2.h', 'HSC(SQ)A2015', 'CLDC'],
  },
  {
    id: 'safeguarding',
    title: 'Safeguarding adults and children',
    parties: ['council', 'police', 'nhs'],
    purposes: ['SAFEGUARDING_ADULT', 'SAFEGUARDING_CHILD'],
    lawfulBasis: ['ChA1989.47', 'ChA2004.11', 'ChA2004.16LA', 'CA2014.42', 'CA2014.45', 'DPA2018.P3'],
  },
  {
    id: 'crime-and-emergencies',
    title: 'Preventing crime, and emergencies',
    parties: ['council', 'police', 'nhs'],
    purposes: ['CRIME_PREVENTION', 'EMERGENCY'],
    lawfulBasis: ['CDA1998.115', 'DPA2018.P3', 'UKGDPR.6.1.d', 'UKGDPR.9.2.c'],
  },
  {
    id: 'victims-services',
    title: 'Accession of services for victims to the safeguarding agreement, for the case conference on domestic abuse',
    // One charity and no other: whoever may look for this purpose is not seen to look (`whoHasLooked`).
    parties: [CASEWORK_CHARITIES.domesticAbuse],
    purposes: ['SAFEGUARDING_ADULT'],
    lawfulBasis: ['DPA2018.Sch1.18', 'DPA2018.P3', 'UKGDPR.9.2.g'],
  },
  {
    id: 'citizen-index',
    title: 'Joint controllers of the citizen index',
    parties: ['council', 'police', 'nhs', 'third-sector', 'partnership', 'citizen'],
    purposes: ['SELF_SERVICE', 'RIGHTS_REQUEST', 'AUDIT'],
    lawfulBasis: ['UKGDPR.26', 'UKGDPR.15', 'UKGDPR.39'],
  },
  {
    id: 'building-and-planning',
    title: 'Building clients and planning services',
    parties: ['partnership'],
    purposes: ['PUBLIC_SERVICE_DELIVERY', 'SERVICE_PLANNING'],
    lawfulBasis: ['UKGDPR.6.1.e', 'NDOO'],
  },
];

export function* agreementRows(place: Place): Iterable<TableRow> {
  for (const { id, title, parties, purposes, lawfulBasis } of AGREEMENTS) {
    const values = { id, title, parties, purposes, lawful_basis: lawfulBasis };
    yield {
      table: 'sharing_agreement',
      values: { ...values, in_force_from: place.date(-200), review_due: place.date(165) },
    };
  }
}

/** Whose case the readers of the development issuer have. */
export function* allocationRows(person: Person, place: Place): Iterable<TableRow> {
  if (person.persona === 'chidi-okafor')
    yield allocation(person, place, 'ALLOCATED_WORKER', 'council', 'social-worker');
  if (person.persona === 'danny-crowe') yield allocation(person, place, 'ACCEPTED_REFERRAL', 'nhs', 'link-worker');
}

function allocation(person: Person, place: Place, kind: string, agency: string, role: string): TableRow {
  return {
    table: 'allocation',
    values: {
      id: idOf('allocation', person.citizenId, role),
      citizen_id: person.citizenId,
      kind,
      agency,
      organization: null,
      reader: `demo-${role}`,
      valid_from: place.dateTime(-110, '09:00'),
      valid_until: null,
      synthetic: true,
    },
  };
}
