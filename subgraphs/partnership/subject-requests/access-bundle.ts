/** Puts together what the partnership itself holds about a citizen, with what each agency has answered: the data behind both forms of the bundle. */

import type { Reader } from '../../../schema/reader.ts';
import { badInput, forbidden, notFound } from '../../kit/errors.ts';
import { isShownToCitizen } from '../break-glass/standing.ts';
import { dayOf } from '../calendar/days.ts';
import { relationshipRole } from '../code-lists.ts';
import { standingOf } from '../consents/consent.ts';
import type { PartnershipContext } from '../context.ts';
import { doerOf, remitOf } from '../deeds/who-may.ts';
import type { SubjectRequestRow } from '../record-source.ts';
import type { AgencyLinkRow, CitizenRow } from '../source.ts';
import { clockOf } from './clock.ts';
import { partsOf } from './parts.ts';
import { requestBy } from './request.ts';

export type AccessBundle = Awaited<ReturnType<typeof bundleFor>>;

/** What says that a program can read it. */
const FORMAT = 'wholeplace-subject-access/1';
const EVERYTHING = { first: 10_000, after: null };
const FROM_THE_BEGINNING = '1900-01-01T00:00:00Z';

/** Throws unless the request is one for access, the reader its citizen or an officer of the partnership, and it is known who asks. */
export async function accessBundle(id: string, context: PartnershipContext): Promise<AccessBundle> {
  const doer = await doerOf('readSubjectAccessBundle', context);
  const isCitizen = doer.role === 'citizen';
  if (!isCitizen && remitOf(doer) !== null) throw forbidden();
  const request = await requestBy(id, context);
  if (isCitizen && request.citizenId !== doer.citizenId) throw notFound('There is no request by that identifier.');
  if (request.kind !== 'ACCESS') throw badInput('"id" must be of a request for access.', 'id');
  const { state } = clockOf(request, await context.loaders.requestSteps.load(id));
  if (state === 'WAITING_FOR_IDENTITY') throw badInput('It must be known first who asks.', 'id');
  const citizen = await context.loaders.citizens.load(request.citizenId);
  if (citizen === null) throw notFound('There is no request by that identifier.');
  return bundleFor(request, citizen, doer, context);
}

async function bundleFor(request: SubjectRequestRow, citizen: CitizenRow, doer: Reader, context: PartnershipContext) {
  const { loaders, records, now, whoHasLooked } = context;
  const { id } = citizen;
  const [agencies, links, relationships, consents, plans, lifeEvents, contacts, brokenGlass, requests, parts, looked] =
    await Promise.all([
      loaders.agencies(),
      loaders.links.load(id),
      loaders.relationships.load(id),
      loaders.consents.load(id),
      loaders.plans.load(id),
      loaders.lifeEvents(EVERYTHING).load(id),
      records.liveContactsByCitizen([id], FROM_THE_BEGINNING),
      loaders.breakGlass.load(id),
      loaders.subjectRequests(EVERYTHING).load(id),
      partsOf(request, doer, context),
      whoHasLooked === null ? null : whoHasLooked(id),
    ]);
  const nameOf = (orgId: string) => agencies.find((agency) => agency.orgId === orgId)?.name ?? orgId;
  return {
    format: FORMAT,
    madeAt: now.toISOString(),
    request: { id: request.id, receivedOn: request.receivedOn },
    person: {
      name: citizen.displayName,
      birthDate: citizen.birthDate,
      language: citizen.language,
      interpreterRequired: citizen.interpreterRequired,
      adjustments: citizen.adjustments,
      home: await homeOf(citizen, context),
    },
    joinedRecords: links
      .filter(isTold)
      .map(({ agency, organization, basis, linkedAt }) => ({ agency, body: nameOf(organization), basis, linkedAt })),
    // Who they are is the other person's data.
    relationships: relationships.map(({ role }) => relationshipRole(role).display ?? role),
    consents: consents.map((consent) => ({
      status: standingOf(consent, now),
      agencies: consent.agencies,
      purposes: consent.purposes,
      dataClasses: consent.dataClasses,
      givenBy: consent.givenBy,
      capturedHow: consent.capturedHow,
      statement: consent.statement,
      from: consent.validFrom,
      until: consent.validUntil,
      withdrawnAt: consent.withdrawnAt,
    })),
    plans: plans.map(({ title, status, whatMattersToMe }) => ({ title, status, whatMattersToMe })),
    lifeEvents: lifeEvents.map(({ kind, reference, recordedAt }) => ({ kind, reference, recordedAt })),
    contacts: contacts.map(({ role, agency, channel, asked, from, until }) => ({
      role,
      agency,
      channel,
      asked,
      from,
      until,
    })),
    glassBroken: brokenGlass.filter(isShownToCitizen).map(({ role, agency, purpose, dataClasses, from, until }) => ({
      role,
      agency,
      purpose,
      dataClasses,
      from,
      until,
    })),
    requests: requests.map(({ kind, receivedOn, detail }) => ({ kind, receivedOn, detail })),
    // Without exemptions, whoever fetches the bundle: it goes to the citizen.
    answers: parts.map(({ agency, regime, state, answer, answeredAt }) => ({
      agency,
      regime,
      state,
      answer,
      answeredOn: answeredAt === null ? null : dayOf(new Date(answeredAt)),
    })),
    whoHasLooked: looked,
  };
}

/** The police answer for themselves, under another law; a confidential charity's name in a bundle could be read by the wrong eyes. */
function isTold({ agency, isConfidential }: AgencyLinkRow): boolean {
  return agency !== 'police' && !isConfidential;
}

/** An address that must stay secret is in no bundle either: it lies in a letterbox, or in an inbox that somebody shares. */
async function homeOf({ homeUprn, locationRestriction }: CitizenRow, { loaders }: PartnershipContext) {
  if (homeUprn === null || locationRestriction !== null) return null;
  return (await loaders.places.load(homeUprn))?.singleLine ?? null;
}
