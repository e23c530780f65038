/** Attack: ask for what one may not see of somebody with a police record and of somebody without, and compare. */

import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';

import { PERSONA_IDS } from '../../../demo/place/persona-ids.ts';
import type { Role } from '../../../schema/wire.ts';
import { openIndexRows } from '../../conformance/partnership-rows.ts';
import type { IndexRows } from '../../conformance/partnership-rows.ts';
import { openRecordedPlace } from '../../conformance/recorded-place.ts';
import type { RecordedPlace } from '../../conformance/recorded-place.ts';
import type { Answer } from '../../support/whole-place.ts';

const SUSPECT = PERSONA_IDS['glen-rudd'];
const NOT_KNOWN = PERSONA_IDS['jean-pike'];
const CRIMINAL = 'query($id: ID!) { citizen(id: $id) { police { nominals { entryCount force } } } }';
const BESIDE =
  'query($id: ID!) { citizen(id: $id) { police { __typename nominals { entryCount } warningMarkers { text } } } }';

let whole: RecordedPlace;
beforeAll(async () => {
  whole = await openRecordedPlace({ AGENCY_TIMEOUT_MS: '20000', OPERATION_TIMEOUT_MS: '60000' });
});
afterEach(() => whole.forgetWires());
afterAll(() => whole.close());

/** Every byte of the answer but the trace, and the text of each fetch. */
async function asked(text: string, citizen: string, role: Role) {
  whole.forgetWires();
  const answer = await whole.ask(text, { id: citizen }, { role });
  const fetches = whole.heard.map(({ subgraph, body }) => [subgraph, (JSON.parse(body) as { query: string }).query]);
  return { told: told(answer), fetches };
}

function told({ status, data, errors, extensions }: Answer) {
  return JSON.stringify({
    status,
    data,
    errors: errors.map(({ message, path, extensions: { traceId: _own, ...rest } }) => ({ message, path, rest })),
    agencies: Object.keys(extensions['agencies']),
  });
}

describe('a reader who may see warnings and nothing of suspects', () => {
  const ROLES = ['adviser', 'housing-officer', 'social-worker', 'clinician', 'link-worker', 'dpo'] as const;

  it.each(ROLES)('(%s) gets the same bytes for both, and the police are not asked', async (role) => {
    const known = await asked(CRIMINAL, SUSPECT, role);
    const unknown = await asked(CRIMINAL, NOT_KNOWN, role);
    expect(known).toEqual(unknown);
    expect(known.fetches.map(([subgraph]) => subgraph)).toEqual(['partnership']);
    expect(JSON.parse(known.told)).toMatchObject({ data: { citizen: { police: null } } });
  });

  // A data protection officer's cell is a plain no: to say by which rule is to say nothing.
  it.each(ROLES.filter((role) => role !== 'dpo'))(
    '(%s) is told the same of the record where the police are asked for warnings',
    async (role) => {
      const known = await asked(BESIDE, SUSPECT, role);
      const unknown = await asked(BESIDE, NOT_KNOWN, role);
      const aboutRecord = ({ told: text }: { told: string }) => {
        const { errors } = JSON.parse(text) as { errors: { path: string[]; rest: object }[] };
        return errors.filter(({ path }) => path.includes('nominals'));
      };
      expect(known.fetches).toEqual(unknown.fetches);
      expect(JSON.stringify(known.fetches)).not.toContain('nominals');
      expect(aboutRecord(known)).toEqual(aboutRecord(unknown));
      // Not even the rule: nothing but what an agency's own refusal says.
      expect(aboutRecord(known).map(({ rest }) => rest)).toEqual([
        { code: 'WITHHELD', agency: 'police', class: 'CRIMINAL' },
      ]);
    },
  );

  it('and an officer of the force sees the difference, so that the likeness above proves something', async () => {
    const known = await asked(CRIMINAL, SUSPECT, 'police-officer');
    expect(known.told).not.toEqual((await asked(CRIMINAL, NOT_KNOWN, 'police-officer')).told);
    expect(known.fetches.map(([subgraph]) => subgraph)).toEqual(['partnership', 'police']);
  });
});

describe('a reader who is told how an answer came to be', () => {
  let index: IndexRows;
  beforeAll(() => {
    index = openIndexRows(whole.store);
  });
  afterAll(() => index.close());

  /** All that is told beside the data, of whomever: their id is taken out. */
  async function explained(citizen: string, role: Role) {
    const { data, errors, extensions } = await whole.ask(KEPT, { id: citizen }, { role }, { explain: true });
    const codes = errors.map((error) => error.extensions['code']);
    return JSON.stringify({ data, codes, explain: extensions['explain'] }).replaceAll(citizen, 'CITIZEN');
  }
  const KEPT = 'query($id: ID!) { citizen(id: $id) { id consents { id } police { nominals { entryCount } } } }';
  const EXPLAINED = /"decisions":\[\{"citizen":"CITIZEN","agreement":"[\w-]+","classes":\[\{"class":"IDENTITY"/;

  it.each(['dpo', 'auditor', 'developer'] as const)(
    '(%s) is told the same with and without a police record, and of the same citizen without theirs',
    async (role) => {
      const known = await explained(SUSPECT, role);
      expect(known).toEqual(await explained(NOT_KNOWN, role));
      expect(known).toEqual(await index.without(SUSPECT, ['police'], () => explained(SUSPECT, role)));
      // And is told something: of this citizen, and by which rule.
      expect(known).toMatch(EXPLAINED);
      expect(known).toMatch(/"outcome":"(FULL|MASKED)","rules":\["[\w-]+"/);
      expect(known).not.toMatch(/"(CRIMINAL|VICTIM|VULNERABILITY)","outcome/);
    },
  );

  it.each(['dpo', 'auditor', 'developer'] as const)(
    '(%s) is told of somebody whom only the police know what they are told of nobody',
    async (role) => {
      const nobody = await explained('00000000-0000-4000-8000-000000000000', role);
      expect(await index.knownOnlyToThePolice(SUSPECT, () => explained(SUSPECT, role))).toEqual(nobody);
      expect(nobody).toContain('"decisions":[]');
    },
  );
});
