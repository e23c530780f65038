/** Reads which decisions the partnership made for an answer, to the letter of the contract: what is not, is no answer. */

import { AgencyFailure } from './agency-failure.ts';
import type { DecisionRecord } from '../../schema/decision-record.ts';
import { DECISION_FLAGS } from '../../schema/decision-record.ts';
import { AGENCIES, DATA_CLASSES } from '../../schema/wire.ts';

/** Of one answer. A search decides about 500 people at most, and some of them twice. */
const MOST_DECISIONS = 2_000;
const MOST_RULES = 200;
/** References only: a value with a space, an address or a line of text is none. */
const REFERENCE = /^[\w.:/|-]{1,200}$/;

/** `answer` is the partnership's whole response. Throws AgencyFailure. */
export function readDecisions(answer: unknown): readonly DecisionRecord[] {
  const given = memberOf(memberOf(answer, 'extensions'), 'decisions');
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > MOST_DECISIONS) throw invalid();
  return given.map(decisionFrom);
}

function decisionFrom(given: unknown): DecisionRecord {
  const member = (name: keyof DecisionRecord): unknown => memberOf(given, name);
  return {
    id: reference(member('id')),
    citizen: reference(member('citizen')),
    classes: listOf(member('classes'), DATA_CLASSES),
    indicators: listOf(member('indicators'), DATA_CLASSES),
    rules: references(member('rules')),
    agreement: member('agreement') === null ? null : reference(member('agreement')),
    breakGlass: member('breakGlass') === null ? null : reference(member('breakGlass')),
    agencies: listOf(member('agencies'), AGENCIES),
    isConfidential: truth(member('isConfidential')),
    flags: listOf(member('flags'), DECISION_FLAGS),
  };
}

function reference(value: unknown): string {
  if (typeof value !== 'string' || !REFERENCE.test(value)) throw invalid();
  return value;
}

function references(value: unknown): readonly string[] {
  if (!Array.isArray(value) || value.length > MOST_RULES) throw invalid();
  return value.map(reference);
}

function listOf<Word extends string>(value: unknown, allowed: readonly Word[]): readonly Word[] {
  if (!Array.isArray(value) || value.length > allowed.length) throw invalid();
  return value.map((one: unknown) => {
    const word = allowed.find((known) => known === one);
    if (word === undefined) throw invalid();
    return word;
  });
}

function truth(value: unknown): boolean {
  if (typeof value !== 'boolean') throw invalid();
  return value;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

function invalid(): AgencyFailure {
  return new AgencyFailure('AGENCY_INVALID_RESPONSE', 'its decisions are not as the contract says');
}
