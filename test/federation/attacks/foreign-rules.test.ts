/** Attack: rely on a gateway that passes over Federation's own access rules. Ours starts with them and keeps them, or does not start. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { composeServices } from '@apollo/composition';
import { Supergraph } from '@apollo/federation-internals';
import { parse } from 'graphql';

import { aGuardedGraph, FOREIGN_HEAD, HEAD, placesOf } from './a-guarded-graph.ts';
import type { AgencyFunction, Asking } from './a-guarded-graph.ts';
import { readSupergraph } from '../../../gateway/supergraph/supergraph.ts';
import { runGateway } from '../../gateway/running-gateway.ts';
import type { RunningGateway } from '../../gateway/running-gateway.ts';

const SDL = {
  shop: `${FOREIGN_HEAD}
    type Query {
      products: [Product!]
      me: Account @authenticated
      strict: Account! @authenticated
      holder: Holder
      auditors: [Account!] @requiresScopes(scopes: [["audit:read", "staff"], ["root"]])
      board: [Account!] @policy(policies: [["board-member"]])
      council: [Account!] @policy(policies: [["role:adviser", "agency:council"], ["board-member"]])
      secretText: Secret
      choice: Choice
      found: [Found!]
    }
    type Product { name: String margin: Int @requiresScopes(scopes: [["finance"]]) }
    type Holder { sure: Account! @authenticated label: String }
    type Account @key(fields: "id") { id: ID! email: String @requiresScopes(scopes: [["email"]]) }
    scalar Secret @authenticated
    enum Choice @requiresScopes(scopes: [["choices"]]) { YES NO }
    interface Found { title: String }
    type Public implements Found { title: String }
    type Hidden implements Found @requiresScopes(scopes: [["hidden"]]) { title: String }`,
};

const ACCOUNT = { __typename: 'Account', id: '1', email: 'ada@example.org' };
const answer: AgencyFunction = () => ({
  data: {
    products: [{ name: 'chair', margin: 40 }],
    me: ACCOUNT,
    strict: ACCOUNT,
    holder: { sure: ACCOUNT, label: 'l' },
    auditors: [ACCOUNT],
    board: [ACCOUNT],
    council: [ACCOUNT],
    secretText: 'hush',
    choice: 'YES',
    found: [{ __typename: 'Hidden', title: 'hush' }],
  },
});

const foreign = aGuardedGraph(SDL, answer);
const SOMEBODY: Asking = {};
const NOBODY: Asking = { isAnonymous: true };

describe('Federation’s own rules', () => {
  it.each<[string, string, Asking, string, string]>([
    ['nobody, what needs somebody', '{ me { id } }', NOBODY, 'me', 'SIGN_IN'],
    ['nobody, a scalar that needs somebody', '{ secretText }', NOBODY, 'secretText', 'SIGN_IN'],
    ['somebody without the scope', '{ products { name margin } }', SOMEBODY, 'products.0.margin', 'SCOPES'],
    ['somebody with half of the scopes', '{ auditors { id } }', { scope: 'audit:read' }, 'auditors', 'SCOPES'],
    [
      'somebody with a scope of like name',
      '{ auditors { id } }',
      { scope: 'rooted toor root:x' },
      'auditors',
      'SCOPES',
    ],
    ['somebody, a field beneath', '{ me { id email } }', { scope: 'mail' }, 'me.email', 'SCOPES'],
    ['somebody, an enum that needs a scope', '{ choice }', SOMEBODY, 'choice', 'SCOPES'],
    ['somebody, a policy that nobody knows', '{ board { id } }', { scope: 'board-member root' }, 'board', 'POLICY'],
    ['somebody, a type behind an interface', '{ found { title } }', SOMEBODY, 'found', 'SCOPES'],
  ])('refuse %s', async (_what, text, asking, place, rule) => {
    const answered = await foreign.ask(text, asking);
    expect(placesOf(answered)).toEqual([place]);
    expect(answered.errors[0]?.extensions).toEqual({ code: 'WITHHELD', agency: 'shop', rule });
    expect(JSON.stringify(answered.data)).not.toMatch(/hush|ada@|40|YES/);
  });

  it.each<[string, string, Asking, object]>([
    ['nobody, what is open', '{ products { name } }', NOBODY, { products: [{ name: 'chair' }] }],
    ['somebody, what needs somebody', '{ me { id } secretText }', SOMEBODY, { me: { id: '1' }, secretText: 'hush' }],
    ['all the scopes of one list', '{ auditors { id } }', { scope: 'staff audit:read' }, { auditors: [{ id: '1' }] }],
    ['the one scope of another list', '{ auditors { id } }', { scope: 'root' }, { auditors: [{ id: '1' }] }],
    ['a policy about role and agency', '{ council { id } }', SOMEBODY, { council: [{ id: '1' }] }],
    ['a scope for the field beneath', '{ me { email } }', { scope: 'email' }, { me: { email: 'ada@example.org' } }],
  ])('let through %s', async (_what, text, asking, data) => {
    expect(await foreign.ask(text, asking)).toMatchObject({ data, errors: [] });
  });

  it('take what holds a part along that may not be null, up to the whole answer', async () => {
    expect(await foreign.ask('{ holder { label sure { id } } }', NOBODY)).toMatchObject({
      data: { holder: null },
      asked: [],
    });
    const whole = await foreign.ask('{ products { name } strict { id } }', NOBODY);
    expect(whole).toMatchObject({ data: null, asked: [] });
    expect(whole.errors.map(({ extensions }) => extensions)).toEqual([
      { code: 'WITHHELD', agency: 'shop', rule: 'SIGN_IN' },
    ]);
  });

  it('hold beside our own classes in one supergraph', async () => {
    const both = aGuardedGraph(
      {
        partnership: `${HEAD} type Query {
          a: Int @access(class: "HOUSING") @requiresScopes(scopes: [["a"]])
          b: Int @access(class: "OPEN") @authenticated
        }`,
      },
      () => ({ data: { a: 1, b: 2 } }),
    );
    expect((await both.ask('{ a b }', { full: ['HOUSING'] })).data).toEqual({ a: null, b: 2 });
    expect((await both.ask('{ a b }', { scope: 'a' })).data).toEqual({ a: null, b: 2 });
    expect((await both.ask('{ a b }', { full: ['HOUSING'], scope: 'a' })).data).toEqual({ a: 1, b: 2 });
  });
});

describe('G-05 MUST refuse to start when an access rule in the supergraph is not enforced', () => {
  const composed = composeText({ shop: SDL.shop });
  const ours = composeText({ partnership: `${HEAD} type Query { a: Int @access(class: "OPEN") }` });

  it.each<[string, string, 'on' | 'off', RegExp]>([
    ['Federation’s rules, with access off', composed, 'off', /ACCESS=off would serve it without them/],
    [
      'no rule at all, with access on',
      composeText({ shop: `${FOREIGN_HEAD} type Query { a: Int }` }),
      'on',
      /nothing in it/,
    ],
    ['a later version of our rules', ours.replace('/access/v1.0', '/access/v2.0'), 'on', /only .*v1.0 is enforced/],
    [
      'our rules under other names',
      ours.replace('"@access",', '{ name: "@access", as: "@secret" },'),
      'on',
      /renames directives/,
    ],
    [
      'a rule that is carried by another directive',
      ours.replace('a: Int', 'a: Int @join__directive(graphs: [PARTNERSHIP], name: "authenticated")'),
      'on',
      /@authenticated in a way that is not enforced/,
    ],
    ['a field of no class', ours.replace('a: Int @access(class: "OPEN")', 'a: Int'), 'on', /without a class/],
  ])('and so refuses %s', (_what, sdl, access, message) => {
    expect(() => readSupergraph(sdl, access)).toThrow(message);
  });

  it('and leaves a version of Federation’s rules that it does not know to the library, which refuses it', () => {
    const { sdl } = readSupergraph(composed.replace('authenticated/v0.1', 'authenticated/v0.9'), 'on');
    expect(() => Supergraph.build(sdl)).toThrow(/is for: SECURITY but is unsupported/);
    expect(() => Supergraph.build(readSupergraph(composed, 'on').sdl)).not.toThrow();
  });

  it('and follows them under the names that a supergraph gives them', () => {
    const renamed = composed
      .replace('authenticated/v0.1"', 'authenticated/v0.1", as: "signedIn"')
      .replaceAll(/@authenticated\b(?!\/)/g, '@signedIn');
    const { policy, sdl } = readSupergraph(renamed, 'on');
    expect([...policy.needsOf('Query', 'me').keys()]).toEqual(['authenticated']);
    expect(sdl).not.toContain('signedIn');
  });
});

describe('the gateway over another’s supergraph', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runGateway({
      sdl: composeText({ council: SDL.shop.replace('council:', 'ours:') }),
    });
  });
  afterAll(() => gateway.close());
  const says = (data: object) =>
    gateway.agencies.council.behave((_request, response) => void response.end(JSON.stringify({ data })));

  it('starts, asks nobody without a token for what needs one, and keeps the scopes of the token', async () => {
    says({ products: [{ name: 'chair' }] });
    expect((await gateway.ask('{ products { name } }', { token: null })).data).toEqual({
      products: [{ name: 'chair' }],
    });
    expect((await gateway.ask('{ me { id } }', { token: null })).status).toBe(401);
    says({ me: { id: '1' }, products: [{ name: 'chair' }] });
    expect((await gateway.ask('{ me { id } products { name margin } }')).data).toEqual({
      me: { id: '1' },
      products: [{ name: 'chair', margin: null }],
    });
    expect(gateway.agencies.council.requests.at(-1)?.body).not.toContain('margin');
    says({ products: [{ margin: 40 }] });
    const token = await gateway.token({ scope: 'finance other' });
    expect((await gateway.ask('{ products { margin } }', { token })).data).toEqual({ products: [{ margin: 40 }] });
  });
});

function composeText(sdl: Readonly<Record<string, string>>): string {
  const { supergraphSdl, errors } = composeServices(
    Object.entries(sdl).map(([name, text]) => ({ name, url: `http://${name}.invalid`, typeDefs: parse(text) })),
  );
  if (supergraphSdl === undefined) throw new Error(String(errors));
  return supergraphSdl;
}
