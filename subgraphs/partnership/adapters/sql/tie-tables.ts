/** Types the tables of who stands for whom, who confers about whom, and what was released to whom. */

import type { AgencyName, DataClass } from '../../../../schema/wire.ts';
import type { Panel, Part, StandingFact, VoiceFact } from '../../decisions/tie-facts.ts';

export interface TieTables {
  readonly standing: StandingTable;
  readonly standing_limit: StandingLimitTable;
  readonly child_voice: ChildVoiceTable;
  readonly panel_case: PanelCaseTable;
  readonly panel_person: PanelPersonTable;
  readonly panel_seat: PanelSeatTable;
  readonly release: ReleaseTable;
  readonly release_end: ReleaseEndTable;
}

export interface StandingTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly holder_id: string;
  readonly kind: StandingFact['kind'];
  readonly basis: string;
  readonly registered_by: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly synthetic: boolean;
}

export interface StandingLimitTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly holder_id: string | null;
  readonly kind: string;
  readonly registered_by: string;
  readonly valid_from: string;
  readonly valid_until: string | null;
  readonly synthetic: boolean;
}

export interface ChildVoiceTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly holder_id: string;
  readonly kind: VoiceFact['kind'];
  readonly data_classes: readonly DataClass[];
  readonly assessed_by: string;
  readonly valid_from: string;
  readonly valid_until: string;
  readonly synthetic: boolean;
}

export interface PanelCaseTable {
  readonly id: string;
  readonly panel: Panel;
  readonly opened_at: string;
  readonly closed_at: string | null;
  readonly synthetic: boolean;
}

export interface PanelPersonTable {
  readonly case_id: string;
  readonly citizen_id: string;
  readonly part: Part;
  readonly synthetic: boolean;
}

export interface PanelSeatTable {
  readonly id: string;
  readonly case_id: string;
  readonly agency: string;
  readonly organization: string | null;
  readonly reader: string;
  readonly valid_from: string;
  readonly valid_until: string;
}

export interface ReleaseTable {
  readonly id: string;
  readonly citizen_id: string;
  readonly recipient_id: string;
  readonly agency: AgencyName;
  readonly data_class: DataClass;
  readonly reason: string;
  /** Who gave the opinion that it would do no serious harm, and when. */
  readonly opinion_by: string;
  readonly opinion_on: string;
  readonly released_by: string;
  readonly from_at: string;
  readonly until_at: string;
  readonly idempotency_key: string;
  readonly input_hash: string;
  readonly synthetic: boolean;
}

export interface ReleaseEndTable {
  readonly release_id: string;
  readonly ended_by: string;
  readonly ended_at: string;
}
