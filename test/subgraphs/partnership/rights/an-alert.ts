/** Does what an officer must be told of, and takes every alert out again. */

import type { AlertKind } from '../../../../subgraphs/partnership/alerts/alert-outbox.ts';
import type { IndexFixture } from '../index-fixture.ts';
import { aKey, CITIZEN, SOCIAL_WORKER } from './deeds.ts';

const BREAK = 'mutation ($input: BreakGlassInput!) { breakGlass(input: $input) { breakGlass { id } } }';
const DISOWN = 'mutation ($input: DisownRecordInput!) { disownRecord(input: $input) { id } }';
const COLLAPSED = 'She has collapsed at the door and her sister cannot say what she takes.';

let count = 0;

/** About somebody new, who is called Ada Marlow as well. Answers the deed's id. */
export async function raiseAlert(index: IndexFixture, kind: AlertKind): Promise<string> {
  count += 1;
  const citizenId = `person-${count}`;
  await index.add({ id: citizenId, born: `19${20 + count}-03-04`, knownTo: ['council', 'nhs'] });
  switch (kind) {
    case 'BREAK_GLASS': {
      const input = { citizenId, purpose: 'DIRECT_CARE', justification: COLLAPSED, idempotencyKey: aKey() };
      return (await index.ask(BREAK, { input }, { reader: SOCIAL_WORKER })).data.breakGlass.breakGlass.id;
    }
    case 'DISOWNED_RECORD': {
      const said = { linkId: `${citizenId}-nhs`, reason: 'I have never been there.', idempotencyKey: aKey() };
      const input = { citizenId, ...said };
      return (await index.ask(DISOWN, { input }, { reader: CITIZEN(citizenId) })).data.disownRecord.id;
    }
    default:
      return kind satisfies never;
  }
}

export async function forgetAlerts({ db }: IndexFixture): Promise<void> {
  const ofBoth = ['alert_delivery', 'alert_attempt', 'break_glass_review', 'alert'] as const;
  for (const table of [...ofBoth, 'break_glass', 'disowned_record', 'disowning'] as const) {
    await db.deleteFrom(table).execute();
  }
}
