/** Fills the third sector's own store: the open directory of Fictonshire, and each client as the charity wrote them down. */

import type { AgencyRows } from '../place/model.ts';
import { caseworkRows } from './third-sector/casework.ts';
import { grantRows } from './third-sector/grants.ts';
import { organizationRows } from './third-sector/organizations.ts';
import { serviceRows, taxonomyRows } from './third-sector/services.ts';
import { postcodeRows, venueRows } from './third-sector/venues.ts';

export const thirdSectorRows: AgencyRows = {
  subgraph: 'third-sector',
  tables: [
    'organization',
    'organization_identifier',
    'charity_registration',
    'postcode',
    'location',
    'taxonomy_term',
    'service',
    'service_at_location',
    'schedule',
    'service_area',
    'cost_option',
    'service_contact',
    'service_taxonomy_term',
    'grant_award',
    'person',
    'support_case',
    'support_session',
    'support_measure',
    'support_referral',
  ],
  *reference(place) {
    yield* organizationRows(place);
    yield* postcodeRows(place);
    yield* venueRows(place);
    yield* taxonomyRows();
    yield* serviceRows(place);
    yield* grantRows(place);
  },
  about: caseworkRows,
};
