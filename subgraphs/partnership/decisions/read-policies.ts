/** Reads the policies that decide, and refuses them whole when one is broken: half a policy opens or shuts what nobody decided. */

import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

import type * as Cedar from '@cedar-policy/cedar-wasm/nodejs';

import { StartError } from '../../kit/start-error.ts';

/** The engine is published as CommonJS under this path; its main path is for bundlers. */
export const cedar = createRequire(import.meta.url)('@cedar-policy/cedar-wasm/nodejs') as typeof Cedar; // its own types

export interface Policy {
  /** From its `@id`; it appears in decisions, so it must never mean something else later. */
  readonly id: string;
  /** From its `@display`: the rule in plain words, as officers and citizens are shown it beside a decision. */
  readonly display: string;
  readonly text: string;
  /** The law that it rests on, from its `@basis`. */
  readonly basis: readonly string[];
  /** The sharing agreements that it implements, from its `@agreement`. */
  readonly agreements: readonly string[];
}

export interface PolicySet {
  readonly policies: readonly Policy[];
  readonly schema: string;
}

/** What is wrong with the policies, in words for whoever wrote them. */
export class PolicyError extends StartError {
  readonly problems: readonly string[];
  constructor(problems: readonly string[]) {
    super(`The access policies cannot be used:\n${problems.map((problem) => `- ${problem}`).join('\n')}`);
    this.name = 'PolicyError';
    this.problems = problems;
  }
}

const FOLDER = new URL('../policies/', import.meta.url);
const SCHEMA = 'access.cedarschema';
/** It is shown on a page: words, and nothing that a page could take for markup or a new line. */
const PLAIN_WORDS = /^\p{Lu}[\p{L}\p{N} ,’:-]{13,158}[\p{L}\p{N}]$/u;

/** From the partnership's folder. Throws PolicyError. */
export function readPolicies(): PolicySet {
  const files = readdirSync(FOLDER).filter((file) => file.endsWith('.cedar'));
  const read = (file: string) => readFileSync(new URL(file, FOLDER), 'utf8');
  return parsePolicies(Object.fromEntries(files.toSorted().map((file) => [file, read(file)])), read(SCHEMA));
}

/** Texts by the name of their file, which is what an error names. Throws PolicyError with everything that is wrong. */
export function parsePolicies(texts: Readonly<Record<string, string>>, schema: string): PolicySet {
  const problems: string[] = [];
  const policies = Object.entries(texts).flatMap(([file, text]) => policiesIn(file, text, problems));
  for (const id of doubles(policies.map((policy) => policy.id))) problems.push(`two policies have the id "${id}".`);
  // Whoever reads them beside a decision could not tell which of the two it was.
  for (const display of doubles(policies.map((policy) => policy.display))) {
    problems.push(`two policies have the words "${display}".`);
  }
  if (policies.length === 0) problems.push('there are no policies, so nothing could be decided.');
  if (problems.length === 0) problems.push(...mistakesIn(policies, schema));
  if (problems.length > 0) throw new PolicyError(problems);
  return { policies, schema };
}

function policiesIn(file: string, text: string, problems: string[]): readonly Policy[] {
  const parts = cedar.policySetTextToParts(text);
  if (parts.type === 'failure') {
    problems.push(...parts.errors.map(({ message }) => `${file}: ${message}`));
    return [];
  }
  if (parts.policy_templates.length > 0) problems.push(`${file}: a template decides nothing by itself.`);
  return parts.policies.flatMap((policy) => {
    // The engine does not take `@id` for the policy's id by itself: without this, decisions would name "policy7".
    const parsed = cedar.policyToJson(policy);
    const { id, display, basis, agreement } = parsed.type === 'success' ? (parsed.json.annotations ?? {}) : {};
    if (!id || !display || !basis || !agreement) {
      problems.push(`${file}: a policy lacks its @id, @display, @basis or @agreement (${id ?? policy.slice(0, 60)}).`);
      return [];
    }
    if (!PLAIN_WORDS.test(display)) {
      problems.push(
        `${file}: the @display of ${id} must be plain words: one sentence of 15 to 160 letters, without its stop.`,
      );
    }
    return [{ id, display, text: policy, basis: listIn(basis), agreements: listIn(agreement) }];
  });
}

/** What the strict validation finds: a role, class, purpose or fact that is misspelt would silently never hold. */
function mistakesIn(policies: readonly Policy[], schema: string): readonly string[] {
  const answer = cedar.validate({
    validationSettings: { mode: 'strict' },
    schema,
    policies: { staticPolicies: textsById(policies) },
  });
  if (answer.type === 'failure') return answer.errors.map(({ message }) => message);
  return [...answer.validationErrors, ...answer.validationWarnings].map(
    ({ error: { message, help } }) => `${message}${help === null ? '' : ` (${help})`}`,
  );
}

export function textsById(policies: readonly Policy[]): Record<string, string> {
  return Object.fromEntries(policies.map(({ id, text }) => [id, text]));
}

function doubles(values: readonly string[]): ReadonlySet<string> {
  return new Set(values.filter((one, at) => values.indexOf(one) !== at));
}

function listIn(annotation: string): readonly string[] {
  return annotation.split(';').map((part) => part.trim());
}
