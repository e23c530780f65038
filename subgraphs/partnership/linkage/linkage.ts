/** Gives what other rooms may use of the engine. Everything else may change without a word. */

export { encodeRecords, createTableEncoder } from './table/encode-records.ts';
export type { TableEncoder } from './table/encode-records.ts';
export type { FieldSpec, PersonRecord, RecordTable } from './table/record-table.ts';
export { FIELD_KINDS } from './standardise/field-kinds.ts';
export type { FieldKind } from './standardise/field-kinds.ts';
export { standardNhsNumber } from './standardise/contact-values.ts';

export { specFor } from './model/recipe.ts';
export { parseModel, parseSearchRules } from './model/parse-model.ts';
export { ModelError } from './model/json-at.ts';
export type { BlockingRule, Comparison, LinkageModel, ModelSpec, SearchRule, Test } from './model/model.ts';
export { exportSplinkSettings } from './splink/export-settings.ts';
export { importSplinkSettings } from './splink/import-settings.ts';

export { trainModel } from './train/train-model.ts';
export type { TrainOptions } from './train/train-model.ts';

export { linkTable, scoringData } from './link-table.ts';
export type { LinkedTable, LinkOptions } from './link-table.ts';
export { createExplainer } from './score/explain-pair.ts';
export type { FieldEvidence, Waterfall } from './score/explain-pair.ts';
export { probabilityOf, weightOf } from './score/weights.ts';

export { createKeyMaker } from './live/key-maker.ts';
export type { BlockingKey, KeyMaker } from './live/key-maker.ts';
export { createIdentifierReader } from './live/identifier-reader.ts';
export { createLiveScorer } from './live/live-scorer.ts';
export type { LiveOptions, LiveScorer, ScoredCandidate } from './live/live-scorer.ts';

export type { CitizenId, IndexEvent, RecordRef } from './resolve/events.ts';
export { applyEvents, EMPTY_STATE, followRedirects, pairKey, touchedBy } from './resolve/index-state.ts';
export type { Fact, IndexState } from './resolve/index-state.ts';
export { resolveComponent } from './resolve/resolve-component.ts';
export type { Component, Deciding, Resolution } from './resolve/resolve-component.ts';
export { cutOff } from './resolve/not-me.ts';

export { byUse, decidersFor, DEFAULT_THRESHOLDS, DEFAULT_ZONES, isSureEnough, worthOf, zoneOf } from './thresholds.ts';
export type { Thresholds, Use, Waiting, Zone, Zones } from './thresholds.ts';
