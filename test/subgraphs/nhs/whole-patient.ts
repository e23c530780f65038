/** Asks for everything that the NHS adds to a citizen: what a field without data behind it, or without a class, would fail. */

const CODE = '{ system code display }';
const DAYS = '{ start end }';
const PAGE = 'pageInfo { hasNextPage hasPreviousPage startCursor endCursor }';
const ORGANIZATION = `{ odsCode name primaryRole ${CODE} phone postcode icbOdsCode }`;

export const WHOLE_PATIENT = `id
  health {
    names { use prefix given family period ${DAYS} }
    birthDate gender deceasedDate deathNotificationStatus ${CODE}
    identifiers { value ending verification ${CODE} }
    telecom { system value use }
    addresses { use line postalCode uprn period ${DAYS} }
    generalPractice ${ORGANIZATION}
    isInterpreterRequired language ${CODE} preferredContactMethod ${CODE} preferredWrittenFormat ${CODE} preferredContactTimes
    flags { id code ${CODE} category ${CODE} status period ${DAYS} }
    appointments {
      edges { cursor node {
        id start end status description specialty ${CODE} appointmentType ${CODE} deliveryChannel participants
        patientInstruction bookingOrganization ${ORGANIZATION}
      } }
      ${PAGE}
    }
    carePlans { id title status intent category ${CODE} goals activities period ${DAYS} author }
    referrals {
      edges { cursor node {
        id ubrn authoredAt status intent priority category ${CODE} service ${CODE} reason ${CODE} requester ${ORGANIZATION}
      } }
      ${PAGE}
    }
    encounters {
      edges { cursor node {
        id start end status class ${CODE} type ${CODE} reason ${CODE} dischargeMethod ${CODE} serviceProvider ${ORGANIZATION}
      } }
      ${PAGE}
    }
    conditions {
      edges { cursor node {
        id code ${CODE} clinicalStatus verificationStatus category ${CODE} onsetDate recordedDate
      } }
      ${PAGE}
    }
    relatedPersons { relationship ${CODE} name telecom { system value use } period ${DAYS} }
    ethnicCategory ${CODE}
    confidentiality hasNationalDataOptOut
    consents { id status decision scope ${CODE} category ${CODE} purpose ${CODE} givenAt }
    asAt
  }
  healthContacts { at kind agency subject }`;
