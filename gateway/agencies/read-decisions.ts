/** Reads which decisions the partnership made for an answer, and on what grounds, to the letter of the contract: what is not, is no answer. */

import { AgencyFailure } from './agency-failure.ts';
import type { DecisionGrounds, DecisionRecord } from '../../schema/decision-record.ts';
import { DECISION_FLAGS, DISCLOSURE_LEVELS } from '../../schema/decision-record.ts';
import { AGENCIES, DATA_CLASSES } from '../../schema/wire.ts';

/** Of one answer. A search decides about 500 people at most, and some of them twice. */
const MOST_DECISIONS = 2_000;
const MOST_RULES = 200;
/** References only: a value with a space, an address or a line of text is none. */
const REFERENCE = /^[\w.:/|-]{1,200}$/;

/** `answer` is the partnership's whole response. Throws AgencyFailure. */
export function readDecisions(answer: unknown): readonly DecisionRecord[] {
  return membersBeside(answer, 'decisions').map(decisionFrom);
}

/** The same for the grounds, which come for a reader who may be told of them. Throws AgencyFailure. */
export function readGrounds(answer: unknown): readonly DecisionGrounds[] {
  return membersBeside(answer, 'grounds').map(groundsFrom);
}

function membersBeside(answer: unknown, name: 'decisions' | 'grounds'): readonly unknown[] {
  const given = memberOf(memberOf(answer, 'extensions'), name);
  if (given === undefined) return [];
  if (!Array.isArray(given) || given.length > MOST_DECISIONS) throw invalid();
  return given;
}

function groundsFrom(given: unknown): DecisionGrounds {
  const grounds = memberOf(given, 'grounds');
  if (!Array.isArray(grounds) || grounds.length > DATA_CLASSES.length) throw invalid();
  return {
    decision: reference(memberOf(given, 'decision')),
    grounds: grounds.map((ground: unknown) => ({
      dataClass: wordOf(memberOf(ground, 'dataClass'), DATA_CLASSES),
      level: wordOf(memberOf(ground, 'level'), DISCLOSURE_LEVELS),
      rules: references(memberOf(ground, 'rules')),
    })),
  };
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
  return value.map((one: unknown) => wordOf(one, allowed));
}

function wordOf<Word extends string>(value: unknown, allowed: readonly Word[]): Word {
  const word = allowed.find((known) => known === value);
  if (word === undefined) throw invalid();
  return word;
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
