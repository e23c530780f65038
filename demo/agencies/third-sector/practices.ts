/** Says how each charity that keeps case records works: with whom, about what, and in what kind of meeting. */

import type { CaseworkCharity } from '../../place/charities.ts';
import type { NeedId } from './needs.ts';

interface Practice {
  readonly workers: readonly string[];
  readonly needs: readonly NeedId[];
  readonly subjects: readonly string[];
  readonly kinds: readonly string[];
}

/** How each charity works. Subjects are of the list that all agencies share, so that visits about one thing can be seen together. */
export const PRACTICES: Readonly<Record<CaseworkCharity, Practice>> = {
  ageConcern: practice(
    ['Beth A', 'Joan P', 'Colin T'],
    ['company-befriending', 'health-falls'],
    ['care', 'falls'],
    ['VISIT', 'VISIT', 'CALL'],
  ),
  foodBank: practice(['Front desk'], ['money-food'], ['money'], ['VISIT']),
  debtAdvice: practice(
    ['Sunita R', 'Mark L'],
    ['money-debt', 'money-benefits'],
    ['money', 'housing'],
    ['APPOINTMENT', 'CALL'],
  ),
  domesticAbuse: practice(['Advocate 3', 'Advocate 7'], ['safety-abuse'], ['safety'], ['CALL', 'APPOINTMENT']),
  homelessness: practice(
    ['Dee W', 'Abdi F'],
    ['home-rough', 'home-advice'],
    ['housing'],
    ['VISIT', 'VISIT', 'ASSESSMENT'],
  ),
  youth: practice(['Kit S', 'Lou M'], ['family-youth'], ['family', 'mental-health'], ['APPOINTMENT', 'VISIT']),
  carers: practice(['Ros H', 'Peter G'], ['health-carers'], ['care'], ['CALL', 'ASSESSMENT', 'REVIEW']),
  mentalHealth: practice(['Nia O', 'Tom B'], ['health-mental'], ['mental-health'], ['APPOINTMENT', 'REVIEW']),
};

function practice(
  workers: readonly string[],
  needs: readonly NeedId[],
  subjects: readonly string[],
  kinds: readonly string[],
): Practice {
  return { workers, needs, subjects, kinds };
}
