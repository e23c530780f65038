/** Resolves what the ledger tells: to the citizen who has looked, to a reader their own actions, to an officer everything. */

import type { LedgerBody } from '../../../schema/ledger/record.ts';
import { AGENCIES } from '../../../schema/wire.ts';
import { withheld } from '../../kit/errors.ts';
import { looksTold } from '../ledger/looks-told.ts';
import { ledgerConnection, ledgerPage } from '../ledger/pages.ts';
import { refuseOthersTrail } from '../ledger/who-may-read.ts';
import { classWords, decisionOf, lookerOf, purposeWords, roleWords, ruleWords, summaryOf } from '../ledger/words.ts';
import type { LedgerEventRow } from '../source.ts';
import type {
  AuditDecisionResolvers,
  AuditEventResolvers,
  CitizenResolvers,
  LookResolvers,
  OwnActionResolvers,
  QueryResolvers,
} from './types.generated.ts';

export const ledgerQueries: Pick<QueryResolvers, 'auditTrail' | 'myActions'> = {
  auditTrail: async (_root, { citizenId = null, actorId = null, from = null, to = null, ...args }, context) => {
    const [reader, page] = [await context.reader(), ledgerPage(args)];
    if (reader === null) throw withheld('AUDIT');
    const { loaders } = context;
    // An older id of theirs leads to the same trail.
    const owner = citizenId === null ? null : ((await loaders.citizens.load(citizenId))?.id ?? citizenId);
    refuseOthersTrail(reader, owner);
    const citizenIds = owner === null ? null : (await loaders.ledgerSubject(owner)).aliases;
    return ledgerConnection(await loaders.ledgerEvents({ citizenIds, actorId, from, to }, page), page);
  },
  myActions: async (_root, args, context) => {
    const [reader, page] = [await context.reader(), ledgerPage(args)];
    if (reader === null) throw withheld('AUDIT');
    const own = { citizenIds: null, actorId: reader.subject, from: null, to: null };
    return ledgerConnection(await context.loaders.ledgerEvents(own, page), page);
  },
};

export const whoHasLooked: CitizenResolvers['whoHasLooked'] = async ({ id }, args, { loaders, now }) => {
  const page = ledgerPage(args);
  return ledgerConnection(await looksTold(id, page, now, loaders), page);
};

export const Look: LookResolvers = {
  isBreakGlass: (look) => (decisionOf(look)?.breakGlass ?? null) !== null,
  summary: summaryOf,
  role: lookerOf,
  agency: ({ body }) => body.reader.agency,
  purpose: ({ body }) => purposeWords(body.purpose),
  agencies: (look) => {
    if (look.body.kind !== 'DISCLOSURE') return [];
    const { asked } = look.body;
    // Without a decision that names them, whoever was asked has to do.
    return decisionOf(look)?.agencies ?? AGENCIES.filter((agency) => asked.includes(agency));
  },
  classes: (look) => decisionOf(look)?.classes.map(classWords) ?? [],
  maskedClasses: (look) => decisionOf(look)?.indicators.map(classWords) ?? [],
  rules: (look, _args, { displayOf }) => decisionOf(look)?.rules.map((rule) => ruleWords(rule, displayOf(rule))) ?? [],
  agreement: (look) => decisionOf(look)?.agreement ?? null,
  reference: referenceOf,
};

export const OwnAction: OwnActionResolvers = {
  kind: ({ body }) => body.kind,
  purpose: ({ body }) => purposeWords(body.purpose),
  client: ({ body }) => body.client,
  operation: ({ body }) => body.operation.name,
  result: ({ body }) => (body.kind === 'OUTCOME' ? body.result : null),
  withheldCount: ({ body }) =>
    body.kind === 'OUTCOME' ? withheldIn(body).reduce((sum, { count }) => sum + count, 0) : null,
  reference: referenceOf,
};

export const AuditEvent: AuditEventResolvers = {
  kind: ({ body }) => body.kind,
  isBreakGlass: ({ body }) => decisionsIn(body).some(({ breakGlass }) => breakGlass !== null),
  actorId: ({ body }) => body.reader.subject,
  role: ({ body }) => roleWords(body.reader.role),
  agency: ({ body }) => body.reader.agency,
  organization: ({ body }) => body.reader.organization,
  purpose: ({ body }) => purposeWords(body.purpose),
  client: ({ body }) => body.client,
  operation: ({ body }) => body.operation.name,
  searchHash: ({ body }) => (body.kind === 'REQUEST' ? body.search : null),
  agenciesAsked: ({ body }) => (body.kind === 'OUTCOME' ? Object.keys(body.agencies).toSorted() : body.asked),
  citizenIds: ({ body }) => (body.kind === 'REQUEST' ? [] : body.citizens),
  decisions: ({ body }) => decisionsIn(body),
  result: ({ body }) => (body.kind === 'OUTCOME' ? body.result : null),
  withheld: ({ body }) => (body.kind === 'OUTCOME' ? withheldIn(body) : []),
  traceId: ({ body }) => body.trace,
  reference: referenceOf,
};

export const AuditDecision: AuditDecisionResolvers = {
  citizenId: ({ citizen }) => citizen,
  maskedClasses: ({ indicators }) => indicators,
  rules: ({ rules }, _args, { displayOf }) => rules.map((rule) => ruleWords(rule, displayOf(rule))),
};

function referenceOf({ chain, seq }: LedgerEventRow): string {
  return `${chain}/${seq}`;
}

function decisionsIn(body: LedgerBody) {
  return body.kind === 'REQUEST' ? [] : body.decisions;
}

function withheldIn({ withheld: counts }: Extract<LedgerBody, { kind: 'OUTCOME' }>) {
  return Object.entries(counts).map(([dataClass, count]) => ({ dataClass, count }));
}
