/** Measures what deciding costs: policies asked anew, answers remembered, and a page of a hundred citizens. */

import { readerFromClaims } from '../../schema/reader.ts';
import { DATA_CLASSES, PURPOSES } from '../../schema/wire.ts';
import type { CitizenFacts } from '../../subgraphs/partnership/decisions/citizen-facts.ts';
import { openCasesOf } from '../../subgraphs/partnership/decisions/dealings.ts';
import { createDecide } from '../../subgraphs/partnership/decisions/decide.ts';
import { createPolicyEngine } from '../../subgraphs/partnership/decisions/policy-engine.ts';
import { truthsOf } from '../../subgraphs/partnership/decisions/question.ts';
import type { Question } from '../../subgraphs/partnership/decisions/question.ts';
import { readPolicies } from '../../subgraphs/partnership/decisions/read-policies.ts';
import { median } from './measure/statistics.ts';

const NOW = new Date('2026-11-22T09:30:00Z');
const CITIZENS = 100;
const LEAST_A_SECOND = 200_000;
const MOST_MILLISECONDS = 5;

const reader = readerFromClaims({
  sub: 'reader-1',
  role: 'social-worker',
  agency: 'council',
  purpose: 'DIRECT_CARE',
});
const asker = { reader, agreement: 'health-and-care', now: NOW };
const citizens = Array.from({ length: CITIZENS }, (_, at) => factsOf(at));

const before = performance.now();
const policies = readPolicies();
const read = performance.now() - before;
let asked = 0;
const engine = createPolicyEngine(policies, { onAsk: () => void (asked += 1) });
const decide = createDecide(engine);

const cold = timed(() => citizens.forEach((facts) => decide(asker, facts)));
const coldAsked = asked;
const warm = median(Array.from({ length: 200 }, () => timed(() => citizens.forEach((facts) => decide(asker, facts)))));
const aSecond = decisionsASecond();

const lines = [
  ['policies', `${policies.policies.length}, read and validated in ${read.toFixed(0)} ms`],
  [
    'first page',
    `${CITIZENS} citizens x ${DATA_CLASSES.length} classes in ${cold.toFixed(1)} ms, ${coldAsked} questions put to Cedar`,
  ],
  [
    'every later page',
    `${warm.toFixed(2)} ms (at most ${MOST_MILLISECONDS}), ${asked - coldAsked} questions put to Cedar`,
  ],
  [
    'remembered decisions',
    `${Math.round(aSecond).toLocaleString('en-GB')} a second (at least ${LEAST_A_SECOND.toLocaleString('en-GB')})`,
  ],
];
for (const [what, figure] of lines) console.log(`${what?.padEnd(22)}${figure}`);
if (warm > MOST_MILLISECONDS || aSecond < LEAST_A_SECOND) process.exitCode = 1;

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

/** One class of one citizen at a time, as the partnership asks for it, over shapes that differ. */
function decisionsASecond(): number {
  const questions: Question[] = DATA_CLASSES.flatMap((dataClass) =>
    [true, false].map((isRelated) => ({
      role: reader.role,
      purpose: reader.purpose,
      dataClass,
      truths: truthsOf({ hasAgreement: true, isRelated }),
    })),
  );
  const rounds = 50_000;
  questions.forEach((question) => engine.verdictOn(question));
  const milliseconds = timed(() => {
    for (let round = 0; round < rounds; round += 1) questions.forEach((question) => engine.verdictOn(question));
  });
  return (rounds * questions.length * 1000) / milliseconds;
}

/** No two alike in who they are; alike in half a dozen ways in what is so of them. */
function factsOf(at: number): CitizenFacts {
  const records = (['council', 'police', 'nhs', 'third-sector'] as const)
    .filter((_, agency) => at % (agency + 2) !== 1)
    .map((agency) => ({
      agency,
      key: `${agency}-${at}`,
      organization: agency === 'police' ? 'x-fictonshire' : 'GB-CHC-9999001',
      isConfidential: at % 20 === 3,
      hasOpenCase: agency === 'third-sector' ? at % 2 === 0 : null,
      confidence: 1,
      linkedAt: '2026-01-01T00:00:00Z',
      recordUpdatedAt: '2026-01-01T00:00:00Z',
    }));
  return {
    citizenId: `citizen-${at}`,
    isSynthetic: true,
    age: at % 9 === 0 ? 12 : 40,
    ties: { standings: [], limits: [], voices: [], cases: [], seats: [], releases: [], referrals: [] },
    isDeceased: at % 25 === 4,
    isLocationRestricted: at % 30 === 5,
    records,
    consents:
      at % 3 === 0
        ? [
            {
              status: 'ACTIVE',
              agencies: ['council'],
              purposes: PURPOSES,
              dataClasses: ['FINANCE', 'SUPPORT'],
              from: '2026-01-01T00:00:00Z',
              until: null,
              withdrawnAt: null,
            },
          ]
        : [],
    liveContacts:
      at % 4 === 0
        ? [
            {
              id: `contact-${at}`,
              reader: 'reader-1',
              isIdentityChecked: true,
              callerIs: 'CITIZEN',
              representativeId: null,
              from: '2026-11-22T09:00:00Z',
              until: '2026-11-22T10:00:00Z',
            },
          ]
        : [],
    breakGlass: [],
    allocations: openCasesOf(records),
    staff: [],
  };
}
