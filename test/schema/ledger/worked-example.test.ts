/** Holds docs/ledger-format.md to the code: whoever writes a verifier from it must come to the same hashes. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';

import { canonicalJson } from '../../../schema/ledger/canonical-json.ts';
import { checkpointFrom, checkpointKeysFrom } from '../../../schema/ledger/checkpoint.ts';
import { chainStart } from '../../../schema/ledger/hash-chain.ts';
import type { LedgerRecord } from '../../../schema/ledger/record.ts';
import { signedCheckpoints } from '../../../schema/ledger/verify/read-checkpoints.ts';
import { verifyLedger } from '../../../schema/ledger/verify/verify-ledger.ts';

const page = readFileSync(join(import.meta.dirname, '../../../docs/ledger-format.md'), 'utf8');
// As the page has them: one JSON object a line.
const records = block('records')
  .split('\n')
  .map((line) => JSON.parse(line) as LedgerRecord);

describe('the worked example', () => {
  it('starts from its chain’s own name', () => {
    expect(page).toContain(chainStart(records[0]?.chain ?? ''));
    expect(records[0]?.prev).toBe(chainStart(records[0]?.chain ?? ''));
  });

  it('is whole, and as its signed checkpoint says', async () => {
    const checkpoint = checkpointFrom(JSON.parse(block('checkpoint')));
    const given = checkpoint === null ? [] : [checkpoint];
    const { byChain, problems } = signedCheckpoints(given, checkpointKeysFrom(JSON.parse(block('jwks'))));
    expect(problems).toEqual([]);
    expect(await verifyLedger({ records, checkpoints: byChain })).toMatchObject([
      { records: 3, confirmed: 3, problems: [] },
    ]);
  });

  it('has bodies in the canonical form', () => {
    for (const { body } of records) expect(canonicalJson(JSON.parse(body))).toBe(body);
  });
});

describe('canonical JSON', () => {
  it('orders names by their UTF-16 code units and writes texts and numbers as ECMAScript does (RFC 8785 section 3.2)', () => {
    const given = {
      '\u20ac': 1,
      '\r': 2,
      '\ufb33': 3,
      '1': 4,
      '\u0080': 5,
      '\ud83d\ude00': 6,
      b: { d: [1e21, -0, 'a\n"'], c: undefined },
    };
    expect(canonicalJson(given)).toBe(
      '{"\\r":2,"1":4,"b":{"d":[1e+21,0,"a\\n\\""]},"\u0080":5,"\u20ac":1,"\ud83d\ude00":6,"\ufb33":3}',
    );
  });

  it('has no number that JSON has not', () => {
    expect(() => canonicalJson({ a: Number.NaN })).toThrow(TypeError);
  });
});

function block(name: string): string {
  const [, text = ''] = new RegExp(`\`\`\`json ${name}\n([^\`]+)\`\`\``).exec(page) ?? [];
  return text.trim();
}
