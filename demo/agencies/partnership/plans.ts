/** Tells the outcome plans: the personas' by hand, and a plain one for a few of those who need much. */

import type { AgencyName } from '../../../schema/wire.ts';
import type { PersonaName, Person, Place } from '../../place/model.ts';

export interface PlanStory {
  readonly title: string;
  readonly status: 'DRAFT' | 'ACTIVE' | 'ON_HOLD' | 'ACHIEVED' | 'CLOSED';
  readonly whatMatters: string | null;
  readonly leadWorker: string;
  readonly leadAgency: AgencyName;
  readonly reviewInDays: number;
  readonly visibleTo: readonly AgencyName[];
  readonly outcomes: readonly OutcomeStory[];
}

interface OutcomeStory {
  readonly statement: string;
  readonly framework: readonly [system: string, code: string, display: string];
  /** A tool of resolvers/code-lists.ts, or null where nothing is measured. */
  readonly tool: string | null;
  readonly baseline: string | null;
  readonly latest: string | null;
  readonly target: string | null;
  readonly contributions: readonly ContributionStory[];
}

interface ContributionStory {
  readonly agency: AgencyName;
  readonly worker: string | null;
  readonly action: string;
  readonly dueInDays: number;
  readonly status: 'PLANNED' | 'IN_PROGRESS' | 'DONE';
  readonly cost: string | null;
}

const RATES = {
  /** Of those with much need, how many have a plan that several agencies carry. */
  plan: 0.5,
};

const CARE_ACT = 'Care Act 2014 section 1(2)';
const SUPPORTING_FAMILIES = 'Supporting Families outcomes';

const ADA: PlanStory = {
  title: 'Safe at home',
  status: 'ACTIVE',
  whatMatters: 'I want to stay in my own flat and get to the market on Fridays without being frightened of falling.',
  leadWorker: 'M. Lindqvist',
  leadAgency: 'council',
  reviewInDays: 28,
  visibleTo: ['council', 'nhs', 'third-sector'],
  outcomes: [
    {
      statement: 'No fall for three months',
      framework: [CARE_ACT, 'b', 'Physical and mental health and emotional well-being'],
      tool: 'falls-in-90-days',
      baseline: '3',
      latest: '1',
      target: '0',
      contributions: [
        contribution('nhs', 'Falls clinic', 'Falls clinic appointment and exercise class', 9, 'PLANNED', '240.00'),
        contribution(
          'council',
          'M. Lindqvist',
          'Grab rails and handrail at the front door',
          5,
          'IN_PROGRESS',
          '310.00',
        ),
        contribution('third-sector', 'Beth A.', 'Home check for falls', -2, 'DONE', '0.00'),
      ],
    },
    {
      statement: 'Out of the flat with company every week',
      framework: [CARE_ACT, 'e', 'Participation in work, education, training or recreation'],
      tool: 'ONS4-life-satisfaction',
      baseline: '4',
      latest: '6',
      target: '8',
      contributions: [
        contribution('third-sector', 'Beth A.', 'Befriending visit and lift to the market', 3, 'IN_PROGRESS', '25.00'),
      ],
    },
  ],
};

const TOMASZ: PlanStory = {
  title: 'Back to work, out of debt',
  status: 'ACTIVE',
  whatMatters: 'I want to pay what I owe and not lose the flat.',
  leadWorker: 'S. Whitlock',
  leadAgency: 'third-sector',
  reviewInDays: 21,
  visibleTo: ['council', 'third-sector'],
  outcomes: [
    {
      statement: 'Rent and council tax arrears on an affordable plan',
      framework: [SUPPORTING_FAMILIES, '10', 'Financial stability'],
      tool: 'arrears-pounds',
      baseline: '1840.00',
      latest: '1610.00',
      target: '0.00',
      contributions: [
        contribution('third-sector', 'S. Whitlock', 'Debt advice and budget', 7, 'IN_PROGRESS', '60.00'),
        contribution('council', 'Income team', 'Hold recovery for eight weeks', 40, 'IN_PROGRESS', '0.00'),
      ],
    },
  ],
};

const OKAFOR: PlanStory = {
  title: 'The Okafor family plan',
  status: 'ACTIVE',
  whatMatters: 'We want the children to feel safe and to do well at school.',
  leadWorker: 'R. Haddon',
  leadAgency: 'council',
  reviewInDays: 14,
  visibleTo: ['council', 'nhs'],
  outcomes: [
    {
      statement: 'The children are in school every day',
      framework: [SUPPORTING_FAMILIES, '1', 'Getting a good education'],
      tool: 'attendance-percent',
      baseline: '81',
      latest: '90',
      target: '96',
      contributions: [
        contribution('council', 'R. Haddon', 'Morning visit twice a week', 10, 'IN_PROGRESS', '120.00'),
        contribution('nhs', 'School nurse', 'Sleep and health check', 12, 'PLANNED', '45.00'),
      ],
    },
  ],
};

const DANNY: PlanStory = {
  title: 'A door of my own',
  status: 'ACTIVE',
  whatMatters: 'Somewhere with a lock, and my dog with me.',
  leadWorker: 'J. Okoro',
  leadAgency: 'council',
  reviewInDays: 10,
  visibleTo: ['council', 'nhs', 'third-sector'],
  outcomes: [
    {
      statement: 'In settled housing by the summer',
      framework: [SUPPORTING_FAMILIES, '9', 'Secure housing'],
      tool: null,
      baseline: null,
      latest: null,
      target: null,
      contributions: [
        contribution('council', 'J. Okoro', 'Personal housing plan and a deposit', 15, 'IN_PROGRESS', '450.00'),
        contribution('third-sector', 'Outreach', 'Meet at the shelter each Tuesday', 4, 'IN_PROGRESS', '30.00'),
      ],
    },
  ],
};

const BY_PERSONA: Partial<Record<PersonaName, PlanStory>> = {
  'ada-marlow': ADA,
  'tomasz-lis': TOMASZ,
  'ngozi-okafor': OKAFOR,
  'danny-crowe': DANNY,
};

/** The plan of a person; null for most. */
export function planOf(person: Person, place: Place): PlanStory | null {
  if (person.persona !== null) return BY_PERSONA[person.persona] ?? null;
  if (person.need < 2 || person.age < 18) return null;
  const chance = place.chance('partnership', 'plan', person.index);
  if (!chance.happens(RATES.plan)) return null;
  const latest = chance.integer(3, 8);
  const status = chance.pick(['ACTIVE', 'ACTIVE', 'ACTIVE', 'ON_HOLD', 'ACHIEVED', 'CLOSED'] as const);
  const agencies: readonly AgencyName[] = ['council', 'nhs', 'third-sector'];
  return {
    title: chance.pick(['Well at home', 'Steady footing', 'A better year', 'Together plan']),
    status,
    whatMatters: null,
    leadWorker: chance.pick(['A. Tern', 'B. Linnet', 'C. Dunnock', 'D. Whimbrel']),
    leadAgency: chance.pick(agencies),
    reviewInDays: chance.integer(5, 90),
    visibleTo: agencies,
    outcomes: [
      {
        statement: chance.pick(['Feels in control of daily life', 'Bills paid on time', 'Manages at home alone']),
        framework: [CARE_ACT, 'd', 'Control by the individual over day-to-day life'],
        tool: 'ONS4-life-satisfaction',
        baseline: String(latest - 2),
        latest: String(latest),
        target: '8',
        contributions: [
          contribution('council', null, 'Review of care and benefits', chance.integer(2, 60), 'PLANNED', '80.00'),
          contribution('third-sector', null, 'Weekly visit', chance.integer(1, 7), 'IN_PROGRESS', '25.00'),
        ],
      },
    ],
  };
}

function contribution(
  agency: AgencyName,
  worker: string | null,
  action: string,
  dueInDays: number,
  status: ContributionStory['status'],
  cost: string,
): ContributionStory {
  return { agency, worker, action, dueInDays, status, cost };
}
