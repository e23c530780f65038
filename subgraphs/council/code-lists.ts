/** Holds the words for the codes that the council stores, list by list, as the returns that the council makes name them. */

import type { CodedValue } from '../kit/shared-values.ts';

interface CodeList {
  /** The list's usual short name. */
  readonly system: string;
  readonly words: Readonly<Record<string, string>>;
}

const CODE_LISTS = {
  cautionaryAlert: {
    system: 'Fictonshire Council: cautionary alert',
    words: {
      VA: 'Verbal aggression',
      PA: 'Physical aggression',
      DA: 'Dangerous animal',
      UV: 'Unfounded complaints about visitors',
    },
  },
  councilTaxDiscount: {
    system: 'Local Government Finance Act 1992',
    words: {
      SINGLE: 'Single person discount',
      DISABLED: 'Disabled band reduction',
      STUDENT: 'All residents are students',
      CARER: 'Carer disregarded',
      CTR: 'Council tax reduction',
      ESTATE: 'Exempt until probate',
    },
  },
  homelessnessReason: {
    system: 'H-CLIC: reason for loss of last settled home',
    words: {
      DOMESTIC_ABUSE: 'Domestic abuse',
      END_OF_AST: 'End of private rented tenancy',
      FAMILY: 'Family no longer willing to accommodate',
      RELATIONSHIP: 'Relationship ended, not violent',
      ARREARS: 'Rent arrears',
      INSTITUTION: 'Left an institution with no home to go to',
      ROUGH_SLEEPING: 'Sleeping rough',
    },
  },
  priorityNeed: {
    system: 'H-CLIC: priority need',
    words: {
      CHILDREN: 'Household with dependent children',
      PREGNANT: 'Household with a pregnant person',
      DOMESTIC_ABUSE: 'Homeless because of domestic abuse',
      PHYSICAL: 'Physical disability or ill health',
      MENTAL: 'Mental health',
      OLD_AGE: 'Old age',
      EMERGENCY: 'Fire, flood or other emergency',
    },
  },
  supportReason: {
    system: 'ASC Client Level Data: primary support reason',
    words: {
      'physical-access': 'Physical support: access and mobility',
      'physical-care': 'Physical support: personal care',
      'sensory-hearing': 'Sensory support: hearing impairment',
      'sensory-visual': 'Sensory support: visual impairment',
      memory: 'Support with memory and cognition',
      learning: 'Learning disability support',
      mental: 'Mental health support',
      'social-isolation': 'Social support: isolation and other',
      'social-substance': 'Social support: substance misuse',
    },
  },
  routeOfAccess: {
    system: 'ASC Client Level Data: route of access',
    words: {
      community: 'Community or other route',
      discharge: 'Discharge from hospital',
      diversion: 'Diversion from hospital services',
      transition: 'Planned entry (transition)',
      reablement: 'Discharge from reablement',
      'self-funder': 'Self-funder with depleted funds',
    },
  },
  careService: {
    system: 'ASC Client Level Data: service type',
    words: {
      'home-support': 'Long-term support: community, home support',
      'direct-payment': 'Long-term support: community, direct payment',
      'day-care': 'Long-term support: community, day support',
      residential: 'Long-term support: residential care',
      nursing: 'Long-term support: nursing care',
      reablement: 'Short-term support: reablement',
      equipment: 'Short-term support: equipment and adaptations',
    },
  },
  deliveryMechanism: {
    system: 'ASC Client Level Data: delivery mechanism',
    words: {
      managed: 'Council-managed personal budget',
      'direct-payment': 'Direct payment only',
      commissioned: 'Council-commissioned support only',
    },
  },
  reviewReason: {
    system: 'ASC Client Level Data: review reason',
    words: { planned: 'Planned', 'unplanned-hospital': 'Unplanned: hospital', 'unplanned-change': 'Unplanned: change' },
  },
  careOutcome: {
    system: 'ASC Client Level Data: event outcome',
    words: {
      assessment: 'Progress to assessment',
      services: 'Progress to services',
      'no-change': 'No change in support',
      increased: 'More support',
      signposted: 'Told of other services',
      'no-needs': 'No eligible needs',
      ended: 'Support ended',
    },
  },
  blueBadge: {
    system: 'Blue Badge scheme: eligibility',
    words: { PIP: 'Personal Independence Payment', WALKING: 'Walking difficulty', HIDDEN: 'Hidden disability' },
  },
  safeguardingRisk: {
    system: 'Safeguarding Adults Collection: type of risk',
    words: {
      neglect: 'Neglect and acts of omission',
      'self-neglect': 'Self-neglect',
      financial: 'Financial or material abuse',
      physical: 'Physical abuse',
      psychological: 'Psychological abuse',
      domestic: 'Domestic abuse',
    },
  },
  riskSource: {
    system: 'Safeguarding Adults Collection: source of risk',
    words: { provider: 'Service provider', known: 'Other: known to the individual', unknown: 'Other: unknown' },
  },
  abuseCategory: {
    system: 'CIN census: category of abuse',
    words: { NEG: 'Neglect', PHY: 'Physical abuse', SAB: 'Sexual abuse', EMO: 'Emotional abuse', MUL: 'Multiple' },
  },
  referralSource: {
    system: 'CIN census: referral source',
    words: {
      '1A': 'Family member, relative or carer',
      '2A': 'Schools',
      '3A': 'General practice',
      '3B': 'Health visitor',
      '4': 'Housing',
      '6': 'Police',
      '9': 'Anonymous',
    },
  },
  primaryNeed: {
    system: 'CIN census: primary need',
    words: {
      N1: 'Abuse or neglect',
      N2: "Child's disability or illness",
      N3: "Parent's disability or illness",
      N4: 'Family in acute stress',
      N5: 'Family dysfunction',
      N6: 'Socially unacceptable behaviour',
      N7: 'Low income',
      N8: 'Absent parenting',
      N9: 'Cases other than children in need',
      N0: 'Not stated',
    },
  },
  assessmentFactor: {
    system: 'CIN census: factors identified at the end of assessment',
    words: {
      '1B': 'Alcohol misuse by parent',
      '2B': 'Drug misuse by parent',
      '3B': 'Domestic abuse of parent',
      '4B': 'Mental health of parent',
      '7A': 'Young carer',
      '21': 'No factors identified',
    },
  },
  closureReason: {
    system: 'CIN census: reason for closure',
    words: {
      RC7: 'Services ceased for another reason',
      RC8: 'Closed after assessment, no further action',
      RC9: 'Closed after assessment, referred to early help',
    },
  },
  earlyHelpReason: {
    system: 'Fictonshire Council: early help reason',
    words: {
      parenting: 'Help with parenting',
      attendance: 'School attendance',
      money: 'Money and housing',
      wellbeing: "Child's emotional wellbeing",
      conflict: 'Conflict between parents',
    },
  },
  earlyHelpEnd: {
    system: 'Fictonshire Council: early help end reason',
    words: { met: 'Goals met', 'stepped-up': "Passed to children's social care", declined: 'Family declined' },
  },
} as const satisfies Record<string, CodeList>;

export type CodeListName = keyof typeof CODE_LISTS;

/** A stored code with its words. A code that the list lost, or never had, still shows: without words. */
export function codedValue(list: CodeListName, code: string): CodedValue {
  const { system, words }: CodeList = CODE_LISTS[list];
  return { system, code, display: words[code] ?? null };
}

export function codedOrNull(list: CodeListName, code: string | null): CodedValue | null {
  return code === null ? null : codedValue(list, code);
}

export function codedValues(list: CodeListName, codes: readonly string[]): readonly CodedValue[] {
  return codes.map((code) => codedValue(list, code));
}
