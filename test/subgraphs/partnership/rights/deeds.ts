/** Words that the stories about contacts, consents, broken glass and requests share. */

import type { IndexFixture } from '../index-fixture.ts';
import { ADVISER } from '../partnership-fixture.ts';
import type { Answer, AskOptions, TestReader } from '../partnership-fixture.ts';

export const SOCIAL_WORKER: TestReader = { role: 'social-worker', agency: 'council', purpose: 'DIRECT_CARE' };
export const HOUSING_OFFICER: TestReader = { role: 'housing-officer', agency: 'council', purpose: 'HOUSING' };
export const CITIZEN = (citizen: string): TestReader => ({
  role: 'citizen',
  agency: 'citizen',
  purpose: 'RIGHTS_REQUEST',
  citizen,
});

let keys = 0;
/** A key that no deed has had. */
export const aKey = (): string => `test-key-${(keys += 1)}`;

export const RIGHT_ANSWERS = ['NAME', 'BIRTH_DATE', 'POSTCODE'].map((question) => ({ question, isPassed: true }));

export const START = `mutation ($input: StartContactInput!) {
  startContact(input: $input) {
    contact { id channel callerIs asked passed isIdentityChecked from until } citizen { id displayName }
  }
}`;

/** A contact in which the citizen's identity is checked. */
export async function startContact(
  index: IndexFixture,
  citizenId: string,
  options: AskOptions & { readonly input?: object } = {},
): Promise<Answer> {
  const { input = {}, ...asked } = options;
  const usual = { citizenId, channel: 'PHONE', checks: RIGHT_ANSWERS, idempotencyKey: aKey() };
  return index.ask(START, { input: { ...usual, ...input } }, { reader: ADVISER, ...asked });
}

export function codesOf({ errors = [] }: Answer): readonly unknown[] {
  return errors.map(({ extensions }) => extensions['code']);
}

export function refusalOf({ errors = [] }: Answer): string {
  const [first] = errors;
  const { code, argument } = first?.extensions ?? {};
  return argument === undefined ? String(code) : `${String(code)} ${String(argument)}`;
}

export const later = (moment: Date, minutes: number): Date => new Date(moment.getTime() + minutes * 60_000);
