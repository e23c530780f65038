/** Holds what the council publishes to its promises: open to everybody, counted for nobody in particular. */

import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';

import { entitiesOf } from './answers.ts';
import { startCouncil } from './council-fixture.ts';
import type { CouncilFixture } from './council-fixture.ts';
import { addOpenData, addPerson, addRequest, AUTHORITY, OTHER_WARD, WARD } from './council-rows.ts';
import { wholeSelection } from './whole-selection.ts';

let council: CouncilFixture;

beforeAll(async () => {
  council = await startCouncil(async (db) => {
    await addOpenData(db);
    await addPerson(db, 'C-1');
    for (let nth = 0; nth < 5; nth += 1) await addRequest(db, 'C-1', `W-${nth}`);
    await addRequest(db, 'C-1', 'W-5', { status: 'CLOSED' });
    for (let nth = 0; nth < 4; nth += 1) await addRequest(db, 'C-1', `O-${nth}`, { wardGss: OTHER_WARD });
  });
}, 60_000);

afterAll(async () => {
  await council.close();
});

describe('the council subgraph, to everybody', () => {
  it('lists what can be asked for with its questions, in two statements', async () => {
    const answer = await council.ask(`{ serviceRequestTypes { ${wholeSelection('ServiceRequestType')} } }`);

    expect(answer.errors).toBeUndefined();
    expect(answer.data?.['serviceRequestTypes']).toMatchObject([
      {
        serviceCode: 'BIN',
        group: 'Bins and cleaning',
        attributes: [
          {
            code: 'WHICH',
            values: [
              { code: 'FOOD', display: 'Food' },
              { code: 'REFUSE', display: 'Refuse' },
            ],
          },
        ],
      },
      { serviceCode: 'LIGHT', attributes: [] },
    ]);
    expect(council.statements).toHaveLength(2);
  });

  it('lists one group of services', async () => {
    const answer = await council.ask('{ serviceRequestTypes(group: "Streets and parking") { serviceCode } }');

    expect(answer.data).toEqual({ serviceRequestTypes: [{ serviceCode: 'LIGHT' }] });
  });

  it('tells what is spent and open in many areas in two statements, and hides small counts', async () => {
    const answer = await council.areas(wholeSelection('Area'), [WARD, OTHER_WARD, AUTHORITY, 'E05999012']);

    expect(answer.errors).toBeUndefined();
    expect(entitiesOf(answer)).toMatchObject([
      { gssCode: WARD, councilSpend: [{ agency: 'council', amount: '1250.50' }], openServiceRequests: 5 },
      { gssCode: OTHER_WARD, councilSpend: [], openServiceRequests: null },
      { gssCode: AUTHORITY, councilSpend: [], openServiceRequests: 9 },
      { gssCode: 'E05999012', councilSpend: [], openServiceRequests: null },
    ]);
    expect(council.statements).toHaveLength(2);
  });
});
