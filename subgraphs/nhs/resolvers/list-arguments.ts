/** Turns the arguments of a list into the question that is put to the source, and refuses what cannot be asked. */

import { datedPage } from '../../kit/dated-page.ts';
import { badInput } from '../../kit/errors.ts';
import type { Permission } from '../../kit/guard.ts';
import { pageOf } from '../../kit/paging.ts';
import { seesMentalHealth } from '../own-rule.ts';
import type {
  AppointmentQuery,
  ConditionQuery,
  EncounterQuery,
  Period,
  ReferralQuery,
  ServiceQuery,
} from '../source.ts';
import type {
  AppointmentStatus,
  PatientAppointmentsArgs,
  PatientConditionsArgs,
  PatientEncountersArgs,
  PatientReferralsArgs,
  QueryHealthcareServicesArgs,
} from './types.generated.ts';

/** States of an appointment that is still to come. */
const TO_COME: ReadonlySet<AppointmentStatus> = new Set(['PROPOSED', 'PENDING', 'BOOKED', 'WAITLIST']);

export function appointmentQuery(args: PatientAppointmentsArgs, permission: Permission): AppointmentQuery {
  const status = chosen(args.status);
  const isToCome = status !== null && status.every((one) => TO_COME.has(one));
  return {
    ...periodOf(args),
    status,
    withMentalHealth: seesMentalHealth(permission),
    order: isToCome ? 'SOONEST_FIRST' : 'NEWEST_FIRST',
    page: datedPage(args),
  };
}

export function encounterQuery(args: PatientEncountersArgs): EncounterQuery {
  return { ...periodOf(args), page: datedPage(args) };
}

export function conditionQuery(args: PatientConditionsArgs): ConditionQuery {
  return { clinicalStatus: chosen(args.clinicalStatus), page: datedPage(args) };
}

export function referralQuery(args: PatientReferralsArgs, permission: Permission): ReferralQuery {
  const withMentalHealth = seesMentalHealth(permission);
  return { status: chosen(args.status), withMentalHealth, page: datedPage(args) };
}

export function serviceQuery(args: QueryHealthcareServicesArgs): ServiceQuery {
  const page = pageOf(args, { cursorParts: 3, isCursor: ([distance = '']) => /^\d$/.test(distance) });
  return { odsCode: args.odsCode ?? null, near: args.near ?? null, page };
}

/** The states asked for, in one order so that equal questions share a loader; null when none is named. */
export function chosen<Status extends string>(status: readonly Status[] | null | undefined): readonly Status[] | null {
  return status === null || status === undefined || status.length === 0 ? null : [...new Set(status)].sort();
}

function periodOf({ from = null, to = null }: { readonly from?: string | null; readonly to?: string | null }): Period {
  if (from !== null && to !== null && Date.parse(from) >= Date.parse(to)) {
    throw badInput('"from" must be before "to".', 'from');
  }
  return { from, to };
}
