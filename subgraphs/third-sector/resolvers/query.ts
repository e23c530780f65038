/** Resolves the open questions that anybody may ask: what help there is, who gives it, and who paid for it. */

import { datedPage } from '../../kit/dated-page.ts';
import { connection } from '../../kit/paging.ts';
import { findServices } from '../find-services.ts';
import { WHOLE_LIST } from '../loaders.ts';
import { grantSearch } from '../list-arguments.ts';
import type { QueryResolvers } from './types.generated.ts';

export const Query: QueryResolvers = {
  services: (_root, args, context) => findServices(args, context),
  service: async (_root, { id }, { loaders }) => (await loaders.services.load(id))[0] ?? null,
  organization: async (_root, { id }, { loaders }) => (await loaders.organizations.load(id))[0] ?? null,
  taxonomyTerms: (_root, _args, { loaders }) => loaders.terms.load(WHOLE_LIST),
  grants: async (_root, args, { source }) => {
    const page = datedPage(args);
    const rows = await source.pageGrants(grantSearch(args), page);
    return connection(rows, page, (grant) => [grant.awardDate, grant.id]);
  },
};
