/** Resolves a citizen of the index: who they are, which agencies may be asked about them, and what agencies share. */

import type { AgencyName } from '../../../schema/wire.ts';
import { datedPage } from '../../kit/dated-page.ts';
import { badInput, withheld } from '../../kit/errors.ts';
import { connection } from '../../kit/paging.ts';
import { breakGlassesTold } from '../break-glass/told.ts';
import { adjustment, interpreterNeeded, languageSpoken } from '../code-lists.ts';
import type { PartnershipContext } from '../context.ts';
import { issueGrant } from '../decisions/issue-grants.ts';
import { duplicateContactsOf } from '../joint-work/duplicate-contacts.ts';
import { releasesTold } from '../releases/told.ts';
import { linkHistory } from '../links/history.ts';
import { linksTold } from '../links/told-link.ts';
import type { CitizenRow } from '../source.ts';
import { subjectRequestsOf } from '../subject-requests/request-lists.ts';
import { sentCitizen } from './references.ts';
import type { CitizenReference } from './references.ts';
import { sourcesOf } from './sources.ts';
import { householdTold, plansTold, relationshipsTold } from './told.ts';
import type { CitizenResolvers } from './types.generated.ts';

const LONGEST_WINDOW_DAYS = 90;

export const Citizen: CitizenResolvers = {
  __resolveReference: async (reference, { decisions }) => {
    // The generated type of a list in a reference is of an object; what came is what the contract's selection says.
    const sent = sentCitizen(reference as CitizenReference);
    // Every field of theirs is decided about anyhow. Whoever may not be known of keeps the id that was sent, and nothing else.
    return { ...sent, id: (await decisions.consider(sent.id))?.citizenId ?? sent.id };
  },

  displayName: async (citizen, _args, context) => (await rowOf(citizen, context))?.displayName ?? null,
  birthDate: async (citizen, _args, context) => (await rowOf(citizen, context))?.birthDate ?? null,
  deathDate: async (citizen, _args, context) => (await rowOf(citizen, context))?.deathDate ?? null,
  home: async (citizen, _args, context) => {
    const uprn = (await rowOf(citizen, context))?.homeUprn ?? null;
    return uprn === null ? null : context.loaders.places.load(uprn);
  },
  communicationNeeds: async (citizen, _args, context) => needsOf(await rowOf(citizen, context)),
  sources: async ({ id }, _args, { decisions, loaders }) => {
    const [decision, links, agencies] = await Promise.all([
      decisions.of(id),
      loaders.links.load(id),
      loaders.agencies(),
    ]);
    return decision === null ? null : sourcesOf(decision, links, agencies);
  },
  household: ({ id }, _args, context) => householdTold(id, context),
  relationships: ({ id }, _args, context) => relationshipsTold(id, context),
  outcomePlans: async ({ id }, { status }, context) => {
    const plans = await plansTold(id, context);
    return status === null || status === undefined ? plans : plans.filter((plan) => plan.status === status);
  },
  duplicateContacts: (citizen, { withinDays }) => {
    const days = withinDays ?? 14;
    if (!Number.isInteger(days) || days < 1 || days > LONGEST_WINDOW_DAYS) {
      throw badInput(`"withinDays" must be a whole number from 1 to ${LONGEST_WINDOW_DAYS}.`, 'withinDays');
    }
    const { councilContacts, policeContacts, healthContacts, charityContacts } = citizen;
    // Each list is what its agency let this reader see; one that did not come adds nothing.
    const contacts = [councilContacts, policeContacts, healthContacts, charityContacts].flatMap((list) => list ?? []);
    return duplicateContactsOf(contacts, days);
  },
  lifeEvents: async ({ id }, args, { decisions, loaders }) => {
    const page = datedPage(args);
    // A move tells one parent of the other's.
    if ((await decisions.of(id))?.isForAnother ?? true) throw withheld('IDENTITY');
    const events = await loaders.lifeEvents(page).load(id);
    return connection(events, page, ({ recordedAt, id: eventId }) => [recordedAt, eventId]);
  },
  consents: ({ id }, _args, { loaders }) => loaders.consents.load(id),
  links: ({ id }, _args, context) => linksTold(id, context),
  linkHistory: ({ id }, args, context) => linkHistory(id, args, context),
  breakGlasses: ({ id }, args, context) => breakGlassesTold(id, args, context),
  releases: ({ id }, _args, context) => releasesTold(id, context),
  subjectRequests: ({ id }, args, context) => subjectRequestsOf(id, args, context),

  councilGrant: (citizen, _args, context) => grantFor('council', citizen, context),
  policeGrant: (citizen, _args, context) => grantFor('police', citizen, context),
  nhsGrant: (citizen, _args, context) => grantFor('nhs', citizen, context),
  thirdSectorGrant: (citizen, _args, context) => grantFor('third-sector', citizen, context),
};

async function grantFor(
  agency: AgencyName,
  { id }: CitizenReference,
  { decisions, reader, grantSecrets, now }: PartnershipContext,
): Promise<string | null> {
  const [proven, decision] = await Promise.all([reader(), decisions.of(id)]);
  if (proven === null || decision === null) return null;
  return issueGrant({ agency, reader: proven, decision, now }, grantSecrets);
}

function rowOf({ id }: CitizenReference, { loaders }: PartnershipContext): Promise<CitizenRow | null> {
  return loaders.citizens.load(id);
}

function needsOf(citizen: CitizenRow | null) {
  if (citizen === null) return null;
  const { language, interpreterRequired, adjustments } = citizen;
  return [
    ...(language === 'en' ? [] : [languageSpoken(language)]),
    ...(interpreterRequired ? [interpreterNeeded(language)] : []),
    ...adjustments.map(adjustment),
  ];
}
