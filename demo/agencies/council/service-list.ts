/** Lists what residents of Fictonshire can ask the council for, with the questions of each and the team that answers. */

import type { TableRow } from '../../../subgraphs/kit/sql/bulk/table-row.ts';
import { row } from './file.ts';

export interface Service {
  readonly code: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
  readonly keywords: readonly string[];
  readonly team: string;
  /** What residents say about it. */
  readonly said: readonly string[];
  /** Days that it takes. */
  readonly days: number;
  readonly lgslId?: number;
  readonly questions?: readonly Question[];
}

interface Question {
  readonly code: string;
  readonly text: string;
  readonly isRequired: boolean;
  readonly kind: 'STRING' | 'NUMBER' | 'DATETIME' | 'TEXT' | 'SINGLE_VALUE_LIST' | 'MULTI_VALUE_LIST';
  readonly hint?: string;
  readonly answers?: Readonly<Record<string, string>>;
}

const STREETS = 'Streets and parking';
const BINS = 'Bins and cleaning';
const HOMES = 'Homes';
const NEIGHBOURHOOD = 'Neighbourhood';
const MONEY = 'Money';

const DANGER: Question = {
  code: 'DANGER',
  text: 'Could somebody be hurt?',
  isRequired: true,
  kind: 'SINGLE_VALUE_LIST',
  answers: { YES: 'Yes', NO: 'No', UNSURE: 'Not sure' },
};

export const SERVICES = {
  pothole: {
    code: 'POTHOLE',
    name: 'Pothole or damaged road',
    description: 'Holes and cracks in a road or cycle lane that the council looks after.',
    group: STREETS,
    keywords: ['road', 'hole', 'tarmac'],
    team: 'Highways',
    said: ['Deep hole near the kerb', 'Road surface breaking up', 'Hole filled last year has opened again'],
    days: 14,
    questions: [
      DANGER,
      {
        code: 'SIZE',
        text: 'How wide is it?',
        isRequired: false,
        kind: 'SINGLE_VALUE_LIST',
        answers: { CUP: 'Like a cup', PLATE: 'Like a dinner plate', MORE: 'Wider' },
      },
    ],
  },
  light: {
    code: 'LIGHT',
    name: 'Street light',
    description: 'A light that is out, on all day, flickering or damaged.',
    group: STREETS,
    keywords: ['lamp', 'dark', 'lamp post'],
    team: 'Street lighting',
    said: ['Light out for a week', 'Light flickers all night', 'Lamp post leaning'],
    days: 7,
    questions: [{ code: 'NUMBER', text: 'What number is on the post?', isRequired: false, kind: 'STRING' }],
  },
  vehicle: {
    code: 'VEHICLE',
    name: 'Abandoned vehicle',
    description: 'A vehicle that nobody seems to use and that is untaxed or wrecked.',
    group: STREETS,
    keywords: ['car', 'van', 'dumped'],
    team: 'Environmental enforcement',
    said: ['Car without wheels', 'Van not moved since spring'],
    days: 21,
    questions: [{ code: 'REGISTRATION', text: 'What is the registration?', isRequired: false, kind: 'STRING' }],
  },
  permit: {
    code: 'PERMIT',
    name: 'Parking permit',
    description: 'A permit to park in a residents’ zone.',
    group: STREETS,
    keywords: ['parking', 'zone', 'visitor'],
    team: 'Parking',
    said: ['New permit after a change of car', 'Visitor permits'],
    days: 5,
  },
  bin: {
    code: 'BIN',
    name: 'Missed bin',
    description: 'A bin that was put out in time and was not emptied.',
    group: BINS,
    keywords: ['rubbish', 'recycling', 'collection'],
    team: 'Waste collection',
    said: ['Recycling not collected', 'Bin not emptied, the rest of the street was', 'Garden waste left'],
    days: 3,
    questions: [
      {
        code: 'WHICH',
        text: 'Which bins were missed?',
        isRequired: true,
        kind: 'MULTI_VALUE_LIST',
        answers: { REFUSE: 'Refuse', RECYCLING: 'Recycling', FOOD: 'Food', GARDEN: 'Garden' },
      },
      {
        code: 'DAY',
        text: 'When should it have been emptied?',
        isRequired: true,
        kind: 'DATETIME',
        hint: 'Day is enough',
      },
    ],
  },
  flytip: {
    code: 'FLYTIP',
    name: 'Fly-tipping',
    description: 'Rubbish dumped on public land.',
    group: BINS,
    keywords: ['dumped', 'rubbish', 'mattress'],
    team: 'Street cleaning',
    said: ['Mattress and bags by the garages', 'Builders’ rubble on the verge', 'Fridge left in the alley'],
    days: 5,
    questions: [DANGER, { code: 'WHAT', text: 'What was dumped?', isRequired: true, kind: 'TEXT' }],
  },
  graffiti: {
    code: 'GRAFFITI',
    name: 'Graffiti',
    description: 'Painting or stickers on public property. What insults a group of people is removed first.',
    group: BINS,
    keywords: ['paint', 'wall'],
    team: 'Street cleaning',
    said: ['Paint on the underpass', 'Tags on the bus shelter'],
    days: 10,
  },
  repair: {
    code: 'REPAIR',
    name: 'Repair in a council home',
    description: 'Something broken in a council home, its stairs or its grounds.',
    group: HOMES,
    keywords: ['broken', 'leak', 'heating', 'door'],
    team: 'Housing repairs',
    said: ['No hot water', 'Damp in the bedroom', 'Front door does not lock', 'Tap will not turn off'],
    days: 20,
    questions: [
      DANGER,
      { code: 'WHERE', text: 'Where in the home?', isRequired: true, kind: 'STRING' },
      { code: 'ACCESS', text: 'When can somebody come?', isRequired: false, kind: 'TEXT' },
    ],
  },
  noise: {
    code: 'NOISE',
    name: 'Noise',
    description: 'Noise that keeps people from living normally: music, alarms, dogs, works.',
    group: NEIGHBOURHOOD,
    keywords: ['loud', 'music', 'dog', 'alarm'],
    team: 'Environmental health',
    said: ['Loud music most nights', 'Dog barking all day', 'Works before seven in the morning'],
    days: 10,
    questions: [{ code: 'WHEN', text: 'When does it happen?', isRequired: true, kind: 'TEXT' }],
  },
  asb: {
    code: 'ASB',
    name: 'Antisocial behaviour',
    description: 'Behaviour in a neighbourhood that troubles or frightens people. In danger, ring 999.',
    group: NEIGHBOURHOOD,
    keywords: ['neighbour', 'shouting', 'threat'],
    team: 'Community safety',
    said: ['Shouting in the stairwell', 'Group drinking outside the shop', 'Motorbikes on the green'],
    days: 10,
    questions: [DANGER],
  },
  tree: {
    code: 'TREE',
    name: 'Trees and hedges',
    description: 'Council trees that are dangerous or in the way.',
    group: NEIGHBOURHOOD,
    keywords: ['branch', 'hedge', 'roots'],
    team: 'Parks',
    said: ['Branch hanging over the path', 'Hedge blocks the pavement'],
    days: 30,
  },
  tax: {
    code: 'CTAX',
    name: 'Council tax question',
    description: 'A question about a bill, a move, a discount or trouble with paying.',
    group: MONEY,
    keywords: ['bill', 'moving', 'discount'],
    team: 'Revenues',
    said: ['Moved house', 'Asked for instalments to be spread', 'Asked about a discount'],
    days: 10,
    lgslId: 57,
  },
} as const satisfies Readonly<Record<string, Service>>;

export type ServiceName = keyof typeof SERVICES;

export function* serviceListRows(): Iterable<TableRow> {
  for (const [place, service] of Object.values<Service>(SERVICES).entries()) {
    yield row('serviceRequestType', {
      serviceCode: service.code,
      position: place,
      name: service.name,
      description: service.description,
      groupName: service.group,
      keywords: service.keywords,
      response: 'REALTIME',
      lgslId: service.lgslId ?? null,
    });
    for (const [position, question] of (service.questions ?? []).entries()) {
      yield row('serviceRequestAttribute', {
        serviceCode: service.code,
        code: question.code,
        position,
        description: question.text,
        isAnswerExpected: true,
        isRequired: question.isRequired,
        datatype: question.kind,
        datatypeDescription: question.hint ?? null,
        valueCodes: Object.keys(question.answers ?? {}),
        valueNames: Object.values(question.answers ?? {}),
      });
    }
  }
}
