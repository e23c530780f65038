/** The policies as texts: refused when anything in them is wrong, named in decisions, and good for everybody alike. */

import { readFileSync } from 'node:fs';

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { PURPOSES_OF_ROLE } from '../../../../schema/access-matrix.ts';
import { DATA_CLASSES, PURPOSES, ROLES } from '../../../../schema/wire.ts';
import { AGREEMENTS } from '../../../../demo/agencies/partnership/agreements.ts';
import { agreementInForce } from '../../../../subgraphs/partnership/decisions/agreement-in-force.ts';
import { createDecide } from '../../../../subgraphs/partnership/decisions/decide.ts';
import { createPolicyEngine } from '../../../../subgraphs/partnership/decisions/policy-engine.ts';
import { shapeOf, TRUTHS, truthsOf } from '../../../../subgraphs/partnership/decisions/question.ts';
import type { Question } from '../../../../subgraphs/partnership/decisions/question.ts';
import { whatMatters } from '../../../../subgraphs/partnership/decisions/what-matters.ts';
import {
  cedar,
  parsePolicies,
  PolicyError,
  textsById,
} from '../../../../subgraphs/partnership/decisions/read-policies.ts';
import { aConsent, aLiveContact, aReader, aRecord, asking, decide, factsAbout, NOW, policies } from './a-case.ts';

const schema = readFileSync(
  new URL('../../../../subgraphs/partnership/policies/access.cedarschema', import.meta.url),
  'utf8',
);
const PERMIT = `@id("adviser-reads-housing") @display("An adviser reads housing") @basis("UKGDPR.6.1.e") @agreement("front-door")
permit (principal == Role::"adviser", action == Action::"read", resource == DataClass::"HOUSING") when { context.isRelated };`;
const FORBID = `@id("never-housing") @display("Nobody reads housing at all") @basis("CLDC") @agreement("all")
forbid (principal, action, resource == DataClass::"HOUSING");`;

describe('the policies', () => {
  it('speak the words of the wire, and of the questions that are asked, and no others', () => {
    const parsed = cedar.schemaToJson(schema);
    if (parsed.type === 'failure') throw new Error('The schema does not parse.');
    const { entityTypes = {}, commonTypes = {} } = parsed.json[''] ?? {};
    expect(entityTypes['Role']).toEqual({ enum: ROLES });
    expect(entityTypes['DataClass']).toEqual({ enum: DATA_CLASSES });
    expect(entityTypes['Purpose']).toEqual({ enum: PURPOSES });
    const { attributes } = commonTypes['Question'] as { attributes: object };
    expect(Object.keys(attributes).toSorted()).toEqual(['purpose', ...TRUTHS].toSorted());
  });

  it.each([
    ['a role that is misspelt', PERMIT.replace('"adviser"', '"advisor"'), 'not declared as a valid eid'],
    ['a class that is not one', PERMIT.replace('"HOUSING"', '"HOUSES"'), 'not declared as a valid eid'],
    ['a fact that nobody establishes', PERMIT.replace('isRelated', 'isRelatd'), 'isRelatd'],
    ['text that is no policy', 'permit everything', 'front.cedar: '],
    ['no id', PERMIT.replace('@id("adviser-reads-housing")', ''), 'lacks its @id'],
    [
      'no lawful basis',
      PERMIT.replace('@basis("UKGDPR.6.1.e")', ''),
      'lacks its @id, @display, @basis or @agreement (adviser-reads',
    ],
    ['no agreement', PERMIT.replace('@agreement("front-door")', ''), 'lacks its'],
    ['no plain words', PERMIT.replace('@display("An adviser reads housing")', ''), 'lacks its @id, @display'],
    ['an id for words', PERMIT.replace('An adviser reads housing', 'adviser-reads-housing'), 'must be plain words'],
    ['markup in its words', PERMIT.replace('reads housing"', 'reads <b>housing</b>"'), 'must be plain words'],
    ['two lines of words', PERMIT.replace('An adviser reads', 'An adviser\\nreads'), 'must be plain words'],
    [
      'the words of another',
      `${PERMIT}\n${FORBID.replace('Nobody reads housing at all', 'An adviser reads housing')}`,
      'two policies have the words "An adviser reads housing"',
    ],
    ['an id twice', `${PERMIT}\n${PERMIT}`, 'two policies have the id "adviser-reads-housing"'],
    ['nothing at all', '', 'there are no policies'],
  ])('are refused with %s, and say so', (_what, text, told) => {
    expect(() => parsePolicies({ 'front.cedar': text }, schema)).toThrow(PolicyError);
    expect(() => parsePolicies({ 'front.cedar': text }, schema)).toThrow(told);
  });

  it('name laws and agreements that there are', () => {
    const known = new Set(['all', ...AGREEMENTS.map(({ id }) => id)]);
    for (const { id, basis, agreements } of policies.policies) {
      expect([id, agreements.filter((one) => !known.has(one))]).toEqual([id, []]);
      for (const law of basis) expect(law).toMatch(/^[A-Z][\w()]*(\.\w+)*$|^none: no personal data$/);
    }
  });

  it('name the agreement that each decision is made under', () => {
    const facts = factsAbout({ isSynthetic: true, consents: [aConsent()], liveContacts: [aLiveContact()] });
    const written = AGREEMENTS.map(({ parties, ...agreement }) => ({
      ...agreement,
      // Rows of a store have the words of the wire, which the demo writes as texts.
      purposes: PURPOSES.filter((purpose) => agreement.purposes.includes(purpose)),
      agencies: parties,
      inForceFrom: '2026-01-01',
      reviewDue: '2027-01-01',
    }));
    for (const role of ROLES) {
      for (const purpose of PURPOSES_OF_ROLE[role]) {
        // One charity has acceded to safeguarding, and no other.
        const organization =
          purpose === 'SAFEGUARDING_ADULT' && role === 'charity-worker' ? REFUGE_ADVISERS : undefined;
        const reader = aReader(role, organization === undefined ? { purpose } : { purpose, organization });
        const agreement = agreementInForce(reader, written, NOW);
        expect([role, purpose, agreement]).toEqual([role, purpose, expect.any(String)]);
        for (const rule of decide(asking(reader, { agreement }), facts).rules) {
          const policy = policies.policies.find(({ id }) => id === rule);
          expect([rule, policy?.agreements]).toEqual([rule, expect.arrayContaining([agreement])]);
        }
      }
    }
  });
});

const REFUGE_ADVISERS = 'GB-CHC-9999004';

describe('an agreement', () => {
  const reader = aReader('adviser');
  const agreement = {
    id: 'front-door',
    purposes: ['PUBLIC_SERVICE_DELIVERY'],
    agencies: ['council'],
    inForceFrom: '2026-01-01',
    reviewDue: '2026-11-22',
  } as const;

  it('is good up to the day that its review is due', () => {
    expect(agreementInForce(reader, [agreement], NOW)).toBe('front-door');
  });

  it('that one body has signed is for its people, and for nobody else of the agency', () => {
    const signed = { ...agreement, purposes: ['SAFEGUARDING_ADULT'] as const, agencies: [REFUGE_ADVISERS] };
    const worker = (organization: string | null) =>
      aReader('charity-worker', { purpose: 'SAFEGUARDING_ADULT', organization });
    expect(agreementInForce(worker(REFUGE_ADVISERS), [signed], NOW)).toBe('front-door');
    expect(agreementInForce(worker('GB-CHC-9999001'), [signed], NOW)).toBeNull();
    expect(agreementInForce(worker(null), [signed], NOW)).toBeNull();
  });

  it.each([
    ['the day after', { reviewDue: '2026-11-21' }],
    ['before it begins', { inForceFrom: '2026-11-23' }],
    ['for another purpose', { purposes: ['HOUSING'] as const }],
    ['for an agency that is no party', { agencies: ['nhs'] }],
  ])('is none %s, and then nothing opens', (_when, change) => {
    const found = agreementInForce(reader, [{ ...agreement, ...change }], NOW);
    expect(found).toBeNull();
    const { classes, indicators, agencies } = decide(asking(reader, { agreement: found }), factsAbout());
    expect([...classes, ...indicators, ...Object.values(agencies).filter((one) => one !== null)]).toEqual([]);
  });
});

describe('what matters to an answer', () => {
  const one = (text: string) => whatMatters(parsePolicies({ 'a.cedar': text }, schema));
  const isRelated = truthsOf({ isRelated: true });

  it('is what the policies of a role and class look at', () => {
    const matters = one(PERMIT);
    expect(matters('adviser', 'HOUSING')).toBe(isRelated);
    expect(matters('adviser', 'FINANCE')).toBe(0);
    expect(matters('mash', 'HOUSING')).toBe(0);
  });

  it('is there for everybody whom a policy does not rule out by its head', () => {
    const anybody = PERMIT.replace('principal == Role::"adviser"', 'principal').replace(
      '{ context.isRelated }',
      '{ principal == Role::"mash" && context.isRelated }',
    );
    expect(one(anybody)('analyst', 'HOUSING')).toBe(isRelated);
  });

  it('leaves out nothing that could change an answer', () => {
    const engine = createPolicyEngine(policies);
    cedar.preparsePolicySet('whole', { staticPolicies: textsById(policies.policies) });
    const isShown = (action: string, { role, purpose, dataClass }: Question, so: readonly string[]) => {
      const answer = cedar.statefulIsAuthorized({
        principal: { type: 'Role', id: role },
        action: { type: 'Action', id: action },
        resource: { type: 'DataClass', id: dataClass },
        context: {
          purpose: { __entity: { type: 'Purpose', id: purpose } },
          ...Object.fromEntries(TRUTHS.map((truth) => [truth, so.includes(truth)])),
        },
        preparsedPolicySetId: 'whole',
        entities: [],
      });
      return answer.type === 'success' && answer.response.decision === 'allow';
    };
    const anyQuestion = fc.record({
      role: fc.constantFrom(...ROLES),
      purpose: fc.constantFrom(...PURPOSES),
      dataClass: fc.constantFrom(...DATA_CLASSES),
      // Else nearly every question would be forbidden.
      so: fc.subarray(TRUTHS.filter((truth) => truth !== 'hasAgreement' && truth !== 'isTokenForAnother')),
    });
    fc.assert(
      fc.property(anyQuestion, ({ so, ...question }) => {
        const isSo = [...so, 'hasAgreement'];
        const truths = truthsOf(Object.fromEntries(isSo.map((truth) => [truth, true])));
        const whole = { ...question, truths };
        const level = isShown('read', whole, isSo) ? 'FULL' : isShown('readMasked', whole, isSo) ? 'MASKED' : undefined;
        expect(engine.verdictOn(whole)?.level).toBe(level);
      }),
      { numRuns: 300 },
    );
  });
});

describe('the engine', () => {
  const question: Question = {
    role: 'adviser',
    purpose: 'HOUSING',
    dataClass: 'HOUSING',
    truths: truthsOf({ hasAgreement: true, isRelated: true }),
  };
  const permits = parsePolicies({ 'a.cedar': PERMIT }, schema);
  const forbids = parsePolicies({ 'a.cedar': PERMIT, 'b.cedar': FORBID }, schema);

  it('answers with the ids of the policies, as they are written', () => {
    expect(createPolicyEngine(permits).verdictOn(question)).toEqual({
      level: 'FULL',
      rules: ['adviser-reads-housing'],
    });
  });

  it('has the plain words of each policy, as long as it is one', () => {
    const engine = createPolicyEngine(permits);
    expect(engine.displayOf('adviser-reads-housing')).toBe('An adviser reads housing');
    expect(engine.displayOf('never-housing')).toBeNull();
    engine.replace(forbids);
    expect(engine.displayOf('never-housing')).toBe('Nobody reads housing at all');
  });

  it('lets one forbid win over whatever permits', () => {
    expect(createPolicyEngine(forbids).verdictOn(question)).toBeNull();
  });

  it('decides by new policies from the next question on', () => {
    const engine = createPolicyEngine(permits);
    expect(engine.verdictOn(question)).not.toBeNull();
    engine.replace(forbids);
    expect(engine.verdictOn(question)).toBeNull();
  });

  it('asks once for all who are alike, and holds nothing of who they are', () => {
    const asked: Question[] = [];
    const decideOnce = createDecide(createPolicyEngine(policies, { onAsk: (one) => void asked.push(one) }));
    decideOnce(asking(aReader('adviser')), factsAbout());
    const first = asked.length;
    decideOnce(
      asking(aReader('adviser', { sub: 'somebody-else' })),
      factsAbout({ citizenId: 'c-glen', records: [aRecord('council', 'C-2'), aRecord('nhs', '9990000026')] }),
    );
    expect([first > 0, asked.length]).toEqual([true, first]);
    for (const one of asked) expect(Object.keys(one).toSorted()).toEqual(['dataClass', 'purpose', 'role', 'truths']);
    expect(JSON.stringify(asked)).not.toMatch(/c-ada|c-glen|reader-1|somebody-else|C-2/);
  });

  it('tells apart whatever policies could tell apart', () => {
    const shapes = new Set<number>();
    let questions = 0;
    for (const role of ROLES) {
      for (const purpose of PURPOSES) {
        for (const dataClass of DATA_CLASSES) {
          for (const truth of TRUTHS) {
            shapes.add(shapeOf({ role, purpose, dataClass, truths: truthsOf({ [truth]: true }) }));
            questions += 1;
          }
        }
      }
    }
    expect(shapes.size).toBe(questions);
  });
});
