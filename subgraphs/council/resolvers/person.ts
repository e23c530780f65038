/** Resolves what the council holds about a citizen: who they are here, and the way into each of its services. */

import { connection } from '../../kit/paging.ts';
import { codedValue } from '../code-lists.ts';
import { datedPage } from '../../kit/dated-page.ts';
import { first } from './first.ts';
import { endingOf, identifiersOf } from './identifiers.ts';
import type {
  CautionaryAlertResolvers,
  CouncilIdentifierResolvers,
  CouncilPersonResolvers,
  CouncilRecordResolvers,
} from './types.generated.ts';

export const CouncilPerson: CouncilPersonResolvers = {
  asAt: async (person, _args, { loaders }) => (await first(loaders.records.load(person)))?.updatedAt ?? null,
  records: (person, _args, { loaders }) => loaders.records.load(person),
  references: (person, _args, { loaders }) => loaders.references.load(person),
  identifiers: async (person, _args, { loaders }) => identifiersOf(await loaders.records.load(person)),
  address: async (person, _args, { loaders }) => {
    const record = (await loaders.records.load(person)).find(({ lpiKey }) => lpiKey !== null);
    return record?.lpiKey ? first(loaders.addresses.load(record.lpiKey)) : null;
  },
  cautionaryAlerts: (person, _args, { loaders }) => loaders.alerts.load(person),
  councilTax: (person, _args, { loaders }) => loaders.councilTax.load(person),
  benefits: (person, _args, { loaders }) => loaders.benefits.load(person),
  tenancies: (person, _args, { loaders }) => loaders.tenancies.load(person),
  adultSocialCare: (person, _args, { loaders }) => first(loaders.adultCare.load(person)),
  blueBadge: (person, _args, { loaders }) => first(loaders.blueBadges.load(person)),
  childrensSocialCare: (person, _args, { loaders }) => first(loaders.childCare.load(person)),

  serviceRequests: async (person, { status, ...args }, { loaders }) => {
    const page = { ...datedPage(args), status: status ?? null };
    const requests = await loaders.serviceRequests(page).load(person);
    return connection(requests, page, ({ requestedAt, reference }) => [requestedAt, reference]);
  },
  homelessnessCases: async (person, { isOpen, ...args }, { loaders }) => {
    const page = { ...datedPage(args), isOpen: isOpen ?? null };
    const cases = await loaders.homelessness(page).load(person);
    return connection(cases, page, ({ openedOn, reference }) => [openedOn, reference]);
  },
  safeguardingEnquiries: async (person, args, { loaders }) => {
    const page = datedPage(args);
    const enquiries = await loaders.safeguarding(page).load(person);
    return connection(enquiries, page, ({ startedOn, reference }) => [startedOn, reference]);
  },
};

export const CouncilRecord: CouncilRecordResolvers = {
  address: ({ lpiKey }, _args, { loaders }) => (lpiKey === null ? null : first(loaders.addresses.load(lpiKey))),
};

export const CouncilIdentifier: CouncilIdentifierResolvers = {
  ending: (identifier) => endingOf(identifier),
};

export const CautionaryAlert: CautionaryAlertResolvers = {
  kind: ({ kind }) => codedValue('cautionaryAlert', kind),
  validity: ({ validFrom, validTo }) => ({ start: validFrom, end: validTo }),
};
