/** Joins the police subgraph's resolvers. A type that is missing here is resolved from its row's own columns. */

import { Citizen, Contact } from './citizen.ts';
import { PoliceEvent } from './event.ts';
import { Area, NeighbourhoodTeam, Query, SpendLine } from './neighbourhood.ts';
import {
  NominalInvolvement,
  PoliceIdentifier,
  PoliceNominal,
  PolicePerson,
  VictimInvolvement,
  VulnerabilityNotice,
} from './police-person.ts';
import type { Resolvers } from './types.generated.ts';

export const resolvers: Resolvers = {
  Query,
  Citizen,
  Contact,
  PolicePerson,
  VictimInvolvement,
  PoliceNominal,
  NominalInvolvement,
  PoliceIdentifier,
  PoliceEvent,
  VulnerabilityNotice,
  NeighbourhoodTeam,
  Area,
  SpendLine,
};
