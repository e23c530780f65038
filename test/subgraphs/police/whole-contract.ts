/** Asks for everything that the police offer: a field without data behind it, or without a class, fails a test that does. */

const EVENT = `__typename id at summary force address postcode uprn
  ... on PoliceIncident { theme asbType openingCategory closingCategory qualifiers grade isRepeatCaller isVulnerable thrive }
  ... on Crime {
    isOpen officerInCase offence { system code display } category outcome { system code display } outcomeDate flags
  }`;

const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';

export const WHOLE_PERSON = `id
  police {
    warningMarkers { text kind { system code display } advice raisedOn reviewBy expiresOn approvedBy isDisclosed }
    victimOrWitness { edges { cursor node { role from event { ${EVENT} } } } ${PAGE} }
    officerInCase
    asbReportsInSixMonths
    vulnerabilityNotices {
      edges {
        cursor
        node {
          id raisedAt grade kind { system code display } needs isConsentGiven sharedWithoutConsentReason sentTo
          dash { at level ticks isProfessionalJudgement }
          marac { id conferenceDate criteria actions isRepeat }
        }
      }
      ${PAGE}
    }
    nominals {
      entryCount force
      nominalNumber { value ending } pncId { value ending } croNumber { value ending }
      involvements { edges { cursor node { role from event { ${EVENT} } } } ${PAGE} }
    }
  }
  policeContacts { at kind agency subject }`;

export const WHOLE_AREA = `gssCode
  policeSpend { agency theme amount year fundingStream isPrevention }
  crimeCounts(month: "2026-09") { category count }`;

export const WHOLE_TEAM = `id force name lat lng
  contact { channel value }
  priorities { issue issueDate action actionDate }
  events { title kind startsAt address }`;

export const WHOLE_STREET_CRIMES = `edges {
    cursor node { persistentId category month streetName lat lng outcomeCategory outcomeMonth }
  }
  ${PAGE}`;
