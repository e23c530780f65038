/** Measures what each layer of ours adds to a request, by switching it on: the log, who asks and may see, the ledger, all of it. */

import path from 'node:path';

import { issueDevelopmentToken } from '../../../gateway/authentication/development-issuer.ts';
import { DEVELOPMENT_ISSUER_FOLDER } from '../../../gateway/config.ts';
import type { RunningGateway } from '../gateways/gateway.ts';
import { startOurs } from '../gateways/ours.ts';
import { makeLedgerDatabase } from '../ledger-database.ts';
import { checkAnswers } from '../measure/check-answers.ts';
import type { BenchRequest } from '../measure/load.ts';
import { measureInRounds } from '../measure/measure-in-rounds.ts';
import { rounded } from '../measure/statistics.ts';
import { OPERATIONS, SINGLE_VIEW } from '../operations.ts';
import type { BenchOperation } from '../operations.ts';
import type { BenchOptions } from '../options.ts';
import type { Row } from '../print-rows.ts';
import { setStage } from '../stage.ts';
import type { Stage } from '../stage.ts';
import { tell } from '../tell.ts';

interface Layer {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  readonly isSignedIn: boolean;
}

const NOTHING = 'nothing';
/** Reader's token, gate 1, cost and rates, tokens for the agencies, the partnership's decisions. Here nobody asks like a person at a desk. */
const GUARDED = { ACCESS: 'on', RATE_READER: '999999999', OPERATION_COST: '999999999' };
/** Each against the first. */
const LAYERS: readonly Layer[] = [
  { name: NOTHING, env: {}, isSignedIn: false },
  { name: 'a line of log', env: { LOG_LEVEL: 'info' }, isSignedIn: false },
  { name: 'authentication and policy', env: GUARDED, isSignedIn: true },
];
/** As many people at their desks, each with a token that verifies on its own. */
const READERS = 20;

export async function measureLayers(options: BenchOptions): Promise<readonly Row[]> {
  const smallField = OPERATIONS.filter(({ name }) => name === 'small-field');
  const ledger = await makeLedgerDatabase();
  if (ledger === null) tell('The ledger is left out: name a PostgreSQL in DATABASE_URL.');
  const recorded = ledger === null ? [] : recordedIn(ledger.url);
  const rows: Row[] = [];
  try {
    for (const operation of [SINGLE_VIEW, ...smallField]) {
      rows.push(...(await layersOf(operation, [...LAYERS, ...recorded], options)));
    }
  } finally {
    await ledger?.drop();
  }
  return rows;
}

/** The last is what a gateway in production does. */
function recordedIn(url: string): readonly Layer[] {
  const env = { ...GUARDED, LEDGER_DATABASE_URL: url };
  return [
    { name: 'and the ledger', env, isSignedIn: true },
    { name: 'and the log', env: { ...env, LOG_LEVEL: 'info' }, isSignedIn: true },
  ];
}

async function layersOf(operation: BenchOperation, layers: readonly Layer[], options: BenchOptions): Promise<Row[]> {
  const open = await setStage({ world: 'place' });
  const guarded = await setStage({ world: 'place', withAccess: true });
  const tokens = await readersTokens(guarded);
  const started: RunningGateway[] = [];
  try {
    const subjects = [];
    for (const { name, env, isSignedIn } of layers) {
      const running = await startOurs((isSignedIn ? guarded : open).setting, env);
      started.push(running);
      const requests = running.requestsFor(operation);
      subjects.push({
        name,
        url: running.url,
        pid: running.program.pid,
        requests: isSignedIn ? signedBy(tokens, requests) : requests,
      });
    }
    const { differences } = await checkAnswers(subjects);
    for (const [name, reason] of differences) tell(`  ${name} is left out: ${reason}`);
    tell(operation.name);
    const measured = await measureInRounds(
      subjects.filter(({ name }) => !differences.has(name)),
      options,
    );
    const figuresOf = (layer: string) => {
      const found = measured.get(layer);
      return found === undefined || 'failure' in found ? null : found;
    };
    const nothing = figuresOf(NOTHING);
    return layers.map(({ name: layer }) => {
      const found = figuresOf(layer);
      return {
        operation: operation.name,
        layer,
        cpuMs: found === null ? null : rounded(found.cpuMs, 3),
        addsMs: found === null || nothing === null ? null : rounded(found.cpuMs - nothing.cpuMs, 3),
        p50: found === null ? null : rounded(found.p50, 2),
        addsP50: found === null || nothing === null ? null : rounded(found.p50 - nothing.p50, 2),
        note: differences.get(layer),
      };
    });
  } finally {
    await Promise.all(started.map(({ program }) => program.stop()));
    await open.leave();
    await guarded.leave();
  }
}

/** From the issuer that the gateway finds in the folder it is started in. */
async function readersTokens({ setting }: Stage): Promise<readonly string[]> {
  const folder = path.join(setting.folder, DEVELOPMENT_ISSUER_FOLDER);
  return Promise.all(
    Array.from({ length: READERS }, (_, index) =>
      issueDevelopmentToken(
        { role: 'adviser', purpose: 'EARLY_HELP', agency: 'council', subject: `reader-${index}` },
        { folder },
      ),
    ),
  );
}

function signedBy(tokens: readonly string[], requests: readonly BenchRequest[]): readonly BenchRequest[] {
  return requests.map((request, index) => ({
    ...request,
    headers: { ...request.headers, authorization: `Bearer ${tokens[index % tokens.length]}` },
  }));
}
