/** Reads what one element of a supergraph asks of a reader by itself: our classes, and Federation's own rules. */

import type { ConstDirectiveNode } from 'graphql';

import { requirementOf } from './need.ts';
import type { AnyOf, Need, Requirement } from './need.ts';
import type { FederationRules } from '../supergraph/federation-rules.ts';
import { classesNamed } from '../../schema/class-table.ts';
import { directivesOf, valuesOf } from '../../schema/directives.ts';
import type { Element } from '../../schema/directives.ts';
import { DATA_CLASSES } from '../../schema/wire.ts';

export interface OwnNeedsOptions {
  readonly rules: FederationRules;
  /** Whether the supergraph has classes of ours: then a field without one is denied. */
  readonly isClassified: boolean;
}

export interface OwnNeeds {
  /** Of a field: unlisted means denied. */
  ofField(field: Element, coordinate: string): Requirement;
  /** Of a type, an argument or an input field, which may go without a class of its own. */
  of(element: Element, coordinate: string, isIndicator?: boolean): Requirement;
}

export function ownNeeds({ rules, isClassified }: OwnNeedsOptions): OwnNeeds {
  return {
    ofField(field, coordinate) {
      const isUnlisted = isClassified && classesNamed(directivesOf(field), coordinate).length === 0;
      const needs = needsOf(field, coordinate, isIndicator(field));
      return requirementOf(isUnlisted ? [...needs, { kind: 'unlisted' }] : needs);
    },
    of: (element, coordinate, isMasked = false) => requirementOf(needsOf(element, coordinate, isMasked)),
  };

  function needsOf(element: Element, coordinate: string, isMasked: boolean): Need[] {
    const directives = directivesOf(element);
    const named: readonly string[] = isClassified ? classesNamed(directives, coordinate) : [];
    const classes = DATA_CLASSES.filter((dataClass) => named.includes(dataClass));
    return [
      ...classes.map((dataClass): Need => ({ kind: 'class', dataClass, isIndicator: isMasked })),
      ...directives.flatMap((directive) => federationNeed(directive)),
    ];
  }

  function federationNeed(directive: ConstDirectiveNode): Need[] {
    switch (directive.name.value) {
      case rules.authenticated:
        return [{ kind: 'authenticated' }];
      case rules.requiresScopes:
        return [{ kind: 'scopes', anyOf: anyOf(directive, 'scopes') }];
      case rules.policy:
        return [{ kind: 'policies', anyOf: anyOf(directive, 'policies') }];
      default:
        return [];
    }
  }
}

export function isIndicator(field: Element): boolean {
  return directivesOf(field).some(({ name }) => name.value === 'indicator');
}

/** What is not a list of lists of names is one that nobody can meet. */
function anyOf(directive: ConstDirectiveNode, argument: string): AnyOf {
  const given = valuesOf(directive).get(argument);
  const isNames = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((name) => typeof name === 'string');
  return Array.isArray(given) && given.every(isNames) ? given : [];
}
