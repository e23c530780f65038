/** Breaks the glass: opens in an emergency what policy lists, for one citizen, one purpose and half an hour, and tells an officer. */

import { randomUUID } from 'node:crypto';

import type { DataClass, Purpose } from '../../../schema/wire.ts';
import { badInput, forbidden } from '../../kit/errors.ts';
import { addWorkingDays } from '../calendar/bank-holidays.ts';
import { dayOf } from '../calendar/days.ts';
import type { PartnershipContext } from '../context.ts';
import { classesForBreakGlass } from '../decisions/break-glass-classes.ts';
import { knownCitizen, refuseSelf } from '../deeds/known-citizen.ts';
import { onceOf, refuseOther } from '../deeds/once.ts';
import { doneBy } from '../deeds/who-may.ts';
import { words } from '../deeds/words.ts';
import type { BreakGlassRow, Office } from '../record-source.ts';

export interface BreakGlass {
  readonly citizenId: string;
  readonly purpose: Purpose;
  readonly justification: string;
  readonly idempotencyKey: string;
}

const MILLISECONDS = 30 * 60 * 1000;
const REVIEW_WORKING_DAYS = 2;
/** What a Caldicott Guardian answers for: confidential information of health and adult social care. */
const GUARDED: ReadonlySet<DataClass> = new Set(['SOCIAL_CARE', 'HEALTH_ADMIN', 'HEALTH_CARE_PLAN', 'HEALTH_CLINICAL']);

export async function breakGlass(input: BreakGlass, context: PartnershipContext): Promise<BreakGlassRow> {
  const { purpose } = input;
  const { now, records } = context;
  const doer = await context.reader();
  const dataClasses = doer === null ? [] : classesForBreakGlass(doer.role);
  if (doer === null || dataClasses.length === 0) throw forbidden();
  const once = onceOf(input);
  const justification = words(input.justification, 'justification', { least: 20, most: 2_000 });
  if (purpose !== doer.purpose) {
    throw badInput('"purpose" must be the one that you have signed in with.', 'purpose');
  }
  const { id: citizenId, isSynthetic } = await knownCitizen(input.citizenId, context);
  await refuseSelf(doer, citizenId, context);
  const kept = await records.addBreakGlass({
    ...doneBy(doer),
    ...once,
    id: randomUUID(),
    citizenId,
    isSynthetic,
    purpose,
    dataClasses,
    justification,
    from: now.toISOString(),
    until: new Date(now.getTime() + MILLISECONDS).toISOString(),
    office: officeFor(dataClasses),
    reviewDueOn: addWorkingDays(dayOf(now), REVIEW_WORKING_DAYS),
  });
  refuseOther(kept, once);
  context.alertRaised();
  context.forget(citizenId);
  const [row] = await records.breakGlassById([kept.id]);
  if (row === undefined) throw new Error('A breaking of the glass that was just written is not there.');
  return row;
}

function officeFor(dataClasses: readonly DataClass[]): Office {
  return dataClasses.some((dataClass) => GUARDED.has(dataClass)) ? 'CALDICOTT_GUARDIAN' : 'DATA_PROTECTION_OFFICER';
}
