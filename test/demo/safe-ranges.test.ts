/** Proves that nothing in Fictonshire can be anybody's: every number, address and place is of a range kept for invention. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { AGENCY_STORES } from '../../demo/agencies/index.ts';
import { createPlace } from '../../demo/place/create-place.ts';
import {
  createScramble,
  croNumber,
  nhsCheckDigit,
  NHS_NUMBERS,
  nhsNumberOf,
  nino,
  pncId,
  pupilNumber,
} from '../../demo/place/identifiers.ts';
import { createChanceSource } from '../../demo/place/chance.ts';
import type { Person } from '../../demo/place/model.ts';
import type { RowValue } from '../../subgraphs/kit/sql/bulk/table-row.ts';
import { AGENCIES } from '../../schema/wire.ts';

const NOW = new Date('2026-11-22T09:00:00Z');
const NHS = /^999\d{7}$/;
const PHONE = /^(07700 900\d{3}|01632 960\d{3}|0808 157 0\d{3}|020 7946 0\d{3}|0161 496 0\d{3})$/;
const POSTCODE = /^FX[1-9] \d[ABD-HJLNP-UW-Z]{2}$/;
const EMAIL = /^[a-z.0-9]+@example\.(com|org|net)$/;
const KEYS = {
  council: /^C-\d{7}$/,
  police: /^x-fictonshire:N\d{7}$/,
  nhs: NHS,
  'third-sector': /^GB-CHC-9999\d{3}\|[A-Z]-\d+$/,
} as const;

/** What of a person is of no safe range, in words; empty when all of it is. */
function unsafeIn(person: Person): readonly string[] {
  const unsafe: string[] = [];
  const check = (what: string, value: string | null, pattern: RegExp): void => {
    if (value !== null && !pattern.test(value)) unsafe.push(`${what}: ${value}`);
  };
  const checkNhsNumber = (value: string | null): void => {
    check('NHS number', value, NHS);
    if (value !== null && Number(value[9]) !== nhsCheckDigit(value)) unsafe.push(`NHS number: ${value}`);
  };
  check('NINO', person.nino, /^QQ\d{6}[A-D]$/);
  check('UPN', person.upn, /^[A-HJ-NP-RT-Z]999\d{9}$/);
  check('e-mail', person.email, EMAIL);
  for (const phone of [person.mobile, person.phone]) check('phone', phone, PHONE);
  checkNhsNumber(person.nhsNumber);
  const records = AGENCIES.flatMap((agency) => person.records[agency]);
  for (const { agency, key, phone, email, nhsNumber, nino: number, postcodeAsTyped } of records) {
    check('key', key, KEYS[agency]);
    check('phone', phone, PHONE);
    check('e-mail', email, EMAIL);
    check('NINO', number, /^QQ/);
    checkNhsNumber(nhsNumber);
    check('postcode', postcodeAsTyped, /^(FX\d \d[A-Z]{2}|fx\d\d[a-z]{2}|ZZ99 3VZ)$/);
  }
  for (const address of [person.home, person.previousHome, ...records.map(({ address: held }) => held)]) {
    if (address === null) continue;
    check('postcode', address.postcode, POSTCODE);
    check('UPRN', address.uprn, /^9999\d{8}$/);
    check('USRN', address.usrn, /^999\d{5}$/);
    check('ward', address.wardGss, /^E05999\d{3}$/);
    check('small area', address.lsoaGss, /^E01999\d{3}$/);
    // The middle of the North Sea: from 54.80 to 54.86 N, from 1.5 to 1.63 E.
    check('latitude', String(address.latitude), /^54\.8[0-6]?\d*$/);
    check('longitude', String(address.longitude), /^1\.(5|6[0-3]?)\d*$/);
  }
  return unsafe;
}

describe('everybody in a place', () => {
  it('has only what was never issued, whatever the seed: two thousand people', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), (seed) => {
        expect([...createPlace({ seed, size: 200, now: NOW }).people()].flatMap(unsafeIn)).toEqual([]);
      }),
      { numRuns: 10 },
    );
  });
});

describe('every row of every agency', () => {
  // What an identifier looks like anywhere in any text: a real one in a row would be seen here.
  const FOUND = [
    {
      what: 'phone',
      pattern: /\b0\d{2,4} \d{3,4} ?\d{3,4}\b|\b0[1-9]\d{9}\b/g,
      safe: /^0(7700 ?900|1632 ?960|808 ?157 ?0|20 ?7946 ?0|161 ?496 ?0)\d{3}$/,
    },
    { what: 'postcode', pattern: /\b[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}\b/g, safe: /^(FX[1-9] \d[A-Z]{2}|ZZ99 3VZ)$/ },
    { what: 'NINO', pattern: /\b[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]\b/g, safe: /^QQ/ },
    { what: 'e-mail', pattern: /[\w.+-]+@[\w.-]+/g, safe: /@(.+\.)?example(\.(com|org|net))?$/ },
    { what: 'web address', pattern: /https?:\/\/[\w.-]+/g, safe: /example|fhir\.|snomed|hl7|nhs\.uk$/ },
    { what: 'PNC id', pattern: /\b(19|20)\d{2}\/\d{7}[A-Z]\b/g, safe: /^2099\/99\d{5}[A-Z]$/ },
    { what: 'charity', pattern: /GB-CHC-\d+/g, safe: /^GB-CHC-9999\d{3}$/ },
    { what: 'company', pattern: /GB-COH-\w+/g, safe: /^GB-COH-999999\d{2}$/ },
    { what: 'area', pattern: /\b[EWNS]\d{8}\b/g, safe: /^[EWNS]\d{2}999\d{3}$/ },
  ] as const;

  it.each(AGENCY_STORES.map(({ schema, rows }) => [schema, rows] as const))(
    '%s keeps to the safe ranges',
    (_schema, rows) => {
      const place = createPlace({ seed: 'safe', size: 300, now: NOW });
      const unsafe = new Set<string>();
      const check = (table: string, column: string, value: RowValue): void => {
        const texts = typeof value === 'string' ? [value] : Array.isArray(value) ? value : [];
        for (const text of texts) {
          for (const { what, pattern, safe } of FOUND) {
            for (const [match] of String(text).matchAll(pattern))
              if (!safe.test(match)) unsafe.add(`${what} in ${table}.${column}: ${match}`);
          }
        }
      };
      const checkRow = ({ table, values }: { table: string; values: Readonly<Record<string, RowValue>> }): void => {
        for (const [column, value] of Object.entries(values)) check(table, column, value);
      };
      for (const row of rows.reference(place)) checkRow(row);
      for (const person of place.people()) for (const row of rows.about(person, place)) checkRow(row);
      expect([...unsafe]).toEqual([]);
    },
  );
});

describe('identifiers', () => {
  it('give every NHS number of the range once, with its check digit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: NHS_NUMBERS - 1 }), (rank) => {
        const number = nhsNumberOf(rank);
        expect(number).toMatch(NHS);
        expect(Number(number[9])).toBe(nhsCheckDigit(number));
      }),
    );
    expect(nhsNumberOf(NHS_NUMBERS - 1)).toMatch(NHS);
    expect(() => nhsNumberOf(NHS_NUMBERS)).toThrow(RangeError);
    expect(nhsCheckDigit('999000001')).toBe(8);
  });

  it('scramble without a collision', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.string(), (size, seed) => {
        const scramble = createScramble(size, createChanceSource(seed)('scramble'));
        expect(new Set(Array.from({ length: size }, (_, index) => scramble(index))).size).toBe(size);
      }),
      { numRuns: 30 },
    );
  });

  it('carry their check letters', () => {
    expect(pncId(0)).toBe(`2099/9999000${'ZABCDEFGHJKLMNPQRTUVWXY'[999_999_000 % 23]}`);
    expect(croNumber(0)).toBe(`990000/99${'ZABCDEFGHJKLMNPQRTUVWXY'[99_990_000 % 23]}`);
    expect(pupilNumber(0, 2020)).toMatch(/^[A-HJ-NP-RT-Z]999400020000$/);
    expect(nino(1_000_001)).toBe('QQ000001B');
  });
});
