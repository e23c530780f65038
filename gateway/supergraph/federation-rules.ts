/** Takes Federation's own access rules out of a supergraph: the library would not start with them, and gate 1 enforces them. */

import { createHash } from 'node:crypto';

import { Kind, parse, print, valueFromASTUntyped, visit } from 'graphql';
import type { DirectiveNode, DocumentNode } from 'graphql';

/** What each rule's directive is called in this supergraph; a rule that it does not link is not there. */
export type FederationRules = Readonly<Partial<Record<FederationRule, string>>>;
export type FederationRule = 'authenticated' | 'requiresScopes' | 'policy';

/** The versions whose meaning is known here. Another one stays in, and the library refuses it. */
const SPECS: Readonly<Record<FederationRule, string>> = {
  authenticated: 'https://specs.apollo.dev/authenticated/v0.1',
  requiresScopes: 'https://specs.apollo.dev/requiresScopes/v0.1',
  policy: 'https://specs.apollo.dev/policy/v0.1',
};
const RULES: readonly FederationRule[] = ['authenticated', 'requiresScopes', 'policy'];

export function federationRulesIn(document: DocumentNode): FederationRules {
  const links = linksOf(document);
  return Object.fromEntries(
    RULES.flatMap((rule) => {
      const link = links.find(({ url }) => url === SPECS[rule]);
      return link === undefined ? [] : [[rule, nameIn(link, rule)] as const];
    }),
  );
}

/** The same graph without a trace of the rules. They must have been read before. */
export function withoutFederationRules(sdl: string, rules: FederationRules): string {
  const names = new Set(Object.values(rules));
  if (names.size === 0) return sdl;
  const urls = new Set(RULES.filter((rule) => rules[rule] !== undefined).map((rule) => SPECS[rule]));
  const isOfRule = (type: string) => [...names].some((name) => type.startsWith(`${name}__`));
  const stripped = visit(parse(sdl, { noLocation: true }), {
    DirectiveDefinition: ({ name }) => (names.has(name.value) ? null : undefined),
    ScalarTypeDefinition: ({ name }) => (isOfRule(name.value) ? null : undefined),
    Directive: (directive) =>
      names.has(directive.name.value) || (isLink(directive) && urls.has(linkOf(directive).url)) ? null : undefined,
  });
  // The library takes a text that it has already for no news, and a rule alone may have changed.
  return `# ${createHash('sha256').update(sdl).digest('hex')}\n${print(stripped)}`;
}

interface Link {
  readonly url: string;
  readonly as: string | null;
  readonly imports: readonly unknown[];
}

export function linksOf(document: DocumentNode): readonly Link[] {
  return document.definitions
    .filter((definition) => definition.kind === Kind.SCHEMA_DEFINITION || definition.kind === Kind.SCHEMA_EXTENSION)
    .flatMap(({ directives = [] }) => directives)
    .filter(isLink)
    .map(linkOf);
}

function isLink({ name }: { readonly name: { readonly value: string } }): boolean {
  return name.value === 'link';
}

function linkOf({ arguments: given = [] }: Pick<DirectiveNode, 'arguments'>): Link {
  const values = new Map(given.map(({ name, value }) => [name.value, valueFromASTUntyped(value) as unknown]));
  const [url, as, imports] = [values.get('url'), values.get('as'), values.get('import')];
  return {
    url: typeof url === 'string' ? url : '',
    as: typeof as === 'string' ? as : null,
    imports: Array.isArray(imports) ? imports : [],
  };
}

/** Core schemas v0.2: an import gives a directive its name, else the link's `as`, else the specification's. */
function nameIn({ as, imports }: Link, rule: FederationRule): string {
  for (const imported of imports) {
    if (imported === `@${rule}`) return rule;
    if (typeof imported !== 'object' || imported === null) continue;
    const { name, as: alias }: { name?: unknown; as?: unknown } = imported;
    if (name === `@${rule}` && typeof alias === 'string') return alias.replace(/^@/, '');
  }
  return as ?? rule;
}
