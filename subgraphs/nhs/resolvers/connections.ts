/** Names the type of each page that the NHS serves, so that generated resolver types know the kit's connections. */

import type { Connection } from '../../kit/paging.ts';
import type { ToldAppointment, ToldEncounter, ToldReferral } from '../patient.ts';
import type { ConditionRow, ServiceRow } from '../rows.ts';

export type AppointmentPage = Connection<ToldAppointment>;
export type EncounterPage = Connection<ToldEncounter>;
export type ReferralPage = Connection<ToldReferral>;
export type ConditionPage = Connection<ConditionRow>;
export type ServicePage = Connection<ServiceRow>;
