/** Resolves the place: properties, areas and the shared front doors in them. */

import { classification } from '../code-lists.ts';
import type { PartnershipContext } from '../context.ts';
import { spendMapOf } from '../joint-work/spend-map.ts';
import { badInput } from '../../kit/errors.ts';
import { agenciesOf, agencyOf } from './agency-of.ts';
import type { AreaView } from './references.ts';
import type { AreaResolvers, HubResolvers, HubSessionResolvers, PlaceResolvers } from './types.generated.ts';

export const Place: PlaceResolvers = {
  __resolveReference: ({ uprn }, { loaders }) => loaders.places.load(uprn),
  classification: ({ classificationCode }) => (classificationCode === null ? null : classification(classificationCode)),
};

export const Area: AreaResolvers = {
  __resolveReference: async (reference, { loaders }) => {
    const area = await loaders.areas.load(reference.gssCode);
    return area === null ? null : { ...reference, ...area };
  },
  parents: async ({ parentCodes }, _args, { loaders }) => {
    const parents = await Promise.all(parentCodes.map((code) => loaders.areas.load(code)));
    return parents.filter((parent) => parent !== null);
  },
  hubs: async ({ gssCode }, _args, { loaders }) =>
    (await loaders.hubs()).filter(({ areaCodes }) => areaCodes.includes(gssCode)),
  jointTeams: async (area, _args, { loaders }) => {
    const covered = codesCovering(area);
    return (await loaders.jointTeams()).filter(({ areaCodes }) => areaCodes.some((code) => covered.includes(code)));
  },
  forum: ({ gssCode }, _args, { loaders }) => loaders.forums.load(gssCode),
  pooledBudgets: async (area, _args, { loaders }) => {
    const covered = codesCovering(area);
    return (await loaders.pooledBudgets()).filter(({ gssCode }) => covered.includes(gssCode));
  },
  spendMap: ({ councilSpend, policeSpend, healthSpend, charityGrants, population }, { year }) => {
    if (!isFinancialYear(year)) throw badInput('"year" must be a financial year such as 2025-26.', 'year');
    const supplied = {
      council: councilSpend,
      police: policeSpend,
      nhs: healthSpend,
      'third-sector': charityGrants,
    };
    return spendMapOf(supplied, year, population);
  },
};

export const Hub: HubResolvers = {
  __resolveReference: async ({ id }, { loaders }) => (await loaders.hubs()).find((hub) => hub.id === id) ?? null,
  place: ({ uprn }, _args, { loaders }) => loaders.places.load(uprn),
  hostedBy: ({ hostIds }, _args, context) => agenciesOf(hostIds, context),
  branding: async ({ branding }, _args, context) => ({
    ...branding,
    logos: (await agenciesOf(branding.logos, context)).map(({ name }) => name),
  }),
  services: ({ id }, _args, { loaders }) => loaders.sessions.load(id),
};

export const HubSession: HubSessionResolvers = {
  agency: ({ agencyId }, _args, context: PartnershipContext) => agencyOf(agencyId, context),
};

/** From one April to the next, so that the second year follows the first. */
function isFinancialYear(text: string): boolean {
  const [, first, second] = /^(\d{4})-(\d\d)$/.exec(text) ?? [];
  return first !== undefined && (Number(first) + 1) % 100 === Number(second);
}

/** The area's own code and those of everything that it lies in. */
function codesCovering({ gssCode, parentCodes }: AreaView): readonly string[] {
  return [gssCode, ...parentCodes];
}
