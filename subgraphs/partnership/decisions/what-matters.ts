/** Finds what the policies look at for each role and class, so that questions which differ in nothing else are one question. */

import type { Expr, PolicyJson, PrincipalConstraint, ResourceConstraint } from '@cedar-policy/cedar-wasm/nodejs';

import { DATA_CLASSES, ROLES } from '../../../schema/wire.ts';
import type { DataClass, Role } from '../../../schema/wire.ts';
import { TRUTHS, truthsOf } from './question.ts';
import type { Truths } from './question.ts';
import { cedar, PolicyError } from './read-policies.ts';
import type { PolicySet } from './read-policies.ts';

/** The truths of a question that could change its answer. The rest may be left out of it. */
export type WhatMatters = (role: Role, dataClass: DataClass) => Truths;

interface Reach {
  readonly principal: PrincipalConstraint;
  readonly resource: ResourceConstraint;
  readonly truths: Truths;
}

/** Read off the policies themselves: one that is added tomorrow is reckoned with by itself. */
export function whatMatters({ policies }: PolicySet): WhatMatters {
  const reaches = policies.map(({ text }) => reachOf(parse(text)));
  const known = new Map(
    ROLES.map((role) => [
      role,
      new Map(
        DATA_CLASSES.map((dataClass) => [
          dataClass,
          reaches
            .filter(({ principal, resource }) => mayBe(principal, role) && mayBe(resource, dataClass))
            .reduce((all, { truths }) => all | truths, 0),
        ]),
      ),
    ]),
  );
  return (role, dataClass) => known.get(role)?.get(dataClass) ?? EVERYTHING;
}

const EVERYTHING: Truths = truthsOf(Object.fromEntries(TRUTHS.map((truth) => [truth, true])));

function parse(text: string): PolicyJson {
  const parsed = cedar.policyToJson(text);
  if (parsed.type === 'failure') throw new PolicyError(parsed.errors.map(({ message }) => message));
  return parsed.json;
}

function reachOf({ principal, resource, conditions }: PolicyJson): Reach {
  const names = new Set<string>();
  const isWhole = conditions.map(({ body }) => collect(body, names)).includes(true);
  const truths = truthsOf(Object.fromEntries(TRUTHS.map((truth) => [truth, names.has(truth)])));
  return { principal, resource, truths: isWhole ? EVERYTHING : truths };
}

/** Only an exact name in the head of a policy rules others out; anything else may be anybody. */
function mayBe(constraint: PrincipalConstraint | ResourceConstraint, id: string): boolean {
  if (constraint.op !== '==' || !('entity' in constraint)) return true;
  const { entity } = constraint;
  return ('__entity' in entity ? entity.__entity.id : entity.id) === id;
}

/** Collects the facts that an expression names. True: it uses the question as a whole, so everything may matter. */
function collect(part: Expr | unknown, names: Set<string>): boolean {
  if (typeof part !== 'object' || part === null) return false;
  const { '.': access, Var: variable } = part as { '.'?: { left?: { Var?: unknown }; attr?: unknown }; Var?: unknown }; // a parsed edge
  if (access?.left?.Var === 'context' && typeof access.attr === 'string') {
    names.add(access.attr);
    return false;
  }
  if (variable === 'context') return true;
  return Object.values(part)
    .map((inner) => collect(inner, names))
    .includes(true);
}
