/** Says what somebody may be referred to the safeguarding hub for, by its purpose: the kinds of harm that the law lists. */

import type { HubPurpose } from '../decisions/tie-facts.ts';
import type { HubConcern } from '../record-source.ts';

/** Working Together to Safeguard Children (2023), glossary; a child who sees or hears domestic abuse is its victim (Domestic Abuse Act 2021 section 3). */
const OF_A_CHILD = [
  'PHYSICAL_ABUSE',
  'SEXUAL_ABUSE',
  'EMOTIONAL_ABUSE',
  'NEGLECT',
  'DOMESTIC_ABUSE',
  'EXPLOITATION',
] as const satisfies readonly HubConcern[];

/** Care and support statutory guidance 14.17. */
const OF_AN_ADULT = [
  ...OF_A_CHILD,
  'FINANCIAL_ABUSE',
  'DISCRIMINATORY_ABUSE',
  'ORGANISATIONAL_ABUSE',
  'SELF_NEGLECT',
] as const satisfies readonly HubConcern[];

export const CONCERNS: Readonly<Record<HubPurpose, readonly HubConcern[]>> = {
  SAFEGUARDING_CHILD: OF_A_CHILD,
  SAFEGUARDING_ADULT: OF_AN_ADULT,
};
