/** Asks the policies, each question once: whoever asks it next, about whomever, is given the same answer. */

import { randomUUID } from 'node:crypto';

import { isTrue, shapeOf, TRUTHS } from './question.ts';
import type { Question, Shape } from './question.ts';
import { cedar, PolicyError, textsById } from './read-policies.ts';
import type { PolicySet } from './read-policies.ts';
import { whatMatters } from './what-matters.ts';
import type { WhatMatters } from './what-matters.ts';

/** Null: the class is not shown. */
export type Verdict = { readonly level: 'FULL' | 'MASKED'; readonly rules: readonly string[] } | null;

export interface PolicyEngine {
  verdictOn(question: Question): Verdict;
  /** A rule in plain words; null for one that is not among the policies any more. */
  displayOf(rule: string): string | null;
  /** Decides by these from the next question on. Throws PolicyError, and then goes on with those before. */
  replace(policies: PolicySet): void;
}

export interface PolicyEngineOptions {
  /** Told of every question that the policies were asked, and no answer known. */
  onAsk?(question: Question): void;
}

/** Some thousand shapes are in use. Far more would be a fault, and is forgotten rather than kept. */
const MOST_REMEMBERED = 100_000;
const LEVELS = [
  { action: 'read', level: 'FULL' },
  { action: 'readMasked', level: 'MASKED' },
] as const;

export function createPolicyEngine(policies: PolicySet, { onAsk }: PolicyEngineOptions = {}): PolicyEngine {
  const remembered = new Map<Shape, Verdict>();
  let loaded = load(policies);

  return {
    verdictOn: (asked) => {
      const { role, dataClass } = asked;
      const question = { ...asked, truths: asked.truths & loaded.matters(role, dataClass) };
      const shape = shapeOf(question);
      const known = remembered.get(shape);
      if (known !== undefined) return known;
      onAsk?.(question);
      const verdict = ask(loaded.name, question);
      if (remembered.size >= MOST_REMEMBERED) remembered.clear();
      remembered.set(shape, verdict);
      return verdict;
    },
    displayOf: (rule) => loaded.displays.get(rule) ?? null,
    replace: (next) => {
      loaded = load(next);
      remembered.clear();
    },
  };
}

interface Loaded {
  readonly name: string;
  readonly matters: WhatMatters;
  readonly displays: ReadonlyMap<string, string>;
}

/** The engine keeps what it has parsed under a name: parsing for every question would cost ten times as much. */
function load(policySet: PolicySet): Loaded {
  const name = randomUUID();
  const parsed = cedar.preparsePolicySet(name, { staticPolicies: textsById(policySet.policies) });
  if (parsed.type === 'failure') throw new PolicyError(parsed.errors.map(({ message }) => message));
  const displays = new Map(policySet.policies.map(({ id, display }) => [id, display]));
  return { name, matters: whatMatters(policySet), displays };
}

function ask(name: string, { role, purpose, dataClass, truths }: Question): Verdict {
  const told = Object.fromEntries(TRUTHS.map((truth) => [truth, isTrue(truths, truth)]));
  for (const { action, level } of LEVELS) {
    const answer = cedar.statefulIsAuthorized({
      principal: { type: 'Role', id: role },
      action: { type: 'Action', id: action },
      resource: { type: 'DataClass', id: dataClass },
      context: { ...told, purpose: { __entity: { type: 'Purpose', id: purpose } } },
      // Without the schema, which costs as much again: a Question has the schema's words and no others (see its test).
      preparsedPolicySetId: name,
      entities: [],
    });
    if (answer.type === 'failure') throw new PolicyError(answer.errors.map(({ message }) => message));
    const { decision, diagnostics } = answer.response;
    // A policy that fails while it is weighed is skipped by the engine; a forbid that is skipped forbids nothing.
    if (diagnostics.errors.length > 0) {
      throw new PolicyError(diagnostics.errors.map(({ policyId, error }) => `${policyId}: ${error.message}`));
    }
    if (decision === 'allow') return { level, rules: diagnostics.reason.toSorted() };
  }
  return null;
}
