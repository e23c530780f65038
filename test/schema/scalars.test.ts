/** Every custom scalar takes the right, refuses the wrong, and says so without repeating what it was given. */

import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { ScalarError, isNhsNumber, scalars } from '../../schema/scalars.ts';

describe('scalars', () => {
  it.each([
    ['Date', '2024-02-29', '2024-02-29'],
    ['DateTime', '2026-03-29T01:30:00+01:00', '2026-03-29T00:30:00.000Z'],
    ['DateTime', '2026-11-22T09:30:00Z', '2026-11-22T09:30:00.000Z'],
    ['DateTime', '2026-11-22t09:30:00.123z', '2026-11-22T09:30:00.123Z'],
    ['DateTime', '2026-01-01T00:30:00.123456+01:00', '2025-12-31T23:30:00.123Z'],
    ['Decimal', '-12.50', '-12.50'],
    ['Decimal', 12.5, '12.5'],
    ['NhsNumber', '999 000 0018', '9990000018'],
    ['Uprn', '000000199356', '199356'],
    ['Postcode', 'fx11aa', 'FX1 1AA'],
    ['Postcode', 'zz993vz', 'ZZ99 3VZ'],
    ['Postcode', 'SW1A 1AA', 'SW1A 1AA'],
    ['GssCode', 'e05999001', 'E05999001'],
  ])('%s takes %p', (name, given, served) => {
    expect(parse(name, given)).toBe(served);
  });

  it.each([
    ['Date', '2025-02-29'],
    ['Date', '2026-13-01'],
    ['Date', '22/11/2026'],
    ['Date', '0001-01-01'],
    ['Date', '1900-02-29'],
    ['Date', '2026-11-00'],
    ['Date', '2026-00-01'],
    ['Date', '2026-1-1'],
    ['Date', '1849-12-31'],
    ['Date', '2201-01-01'],
    ['Date', '2026-11-22T00:00:00Z'],
    ['Date', 20261122],
    ['DateTime', '2025-01-02T03:04:05'],
    ['DateTime', '2026-02-30T09:30:00Z'],
    ['DateTime', '2025-01-02'],
    ['DateTime', '2025-01-02T24:00:00Z'],
    ['DateTime', '2025-01-02T23:60:00Z'],
    ['DateTime', '2025-01-02T23:59:60Z'],
    ['DateTime', '2025-01-02T23:59:59.Z'],
    ['DateTime', '2025-01-02T23:59Z'],
    ['DateTime', '2025-01-02T23:59:59+24:00'],
    ['DateTime', '2025-01-02T23:59:59 01:00'],
    ['DateTime', '2025-01-02 23:59:59Z'],
    ['DateTime', '2201-01-01T00:00:00Z'],
    ['Decimal', '12,50'],
    ['Decimal', '1e9'],
    ['Decimal', Number.NaN],
    ['NhsNumber', '9990000019'],
    ['NhsNumber', '999000001'],
    ['NhsNumber', 9990000018],
    ['Uprn', '1234567890123'],
    ['Uprn', '0'],
    ['Postcode', 'Q1 1AA'],
    ['Postcode', 'FX1 1AC'],
    ['Postcode', "FX1 1AA' or 1=1"],
    ['GssCode', 'X05999001'],
    ['GssCode', 'W0612345'],
  ])('%s refuses %p and does not repeat it', (name, given) => {
    const error = refusal(() => parse(name, given));
    expect(error.extensions).toEqual({ code: 'BAD_USER_INPUT', scalar: name });
    expect(error.message).not.toContain(String(given));
  });

  it('refuses a wrong value on the way out as well', () => {
    expect(refusal(() => scalars['NhsNumber']?.serialize('1234567890')).scalar).toBe('NhsNumber');
  });

  it('knows the days that there are from those that there are not', () => {
    const digits = (most: number, length: number) => fc.nat(most).map((number) => String(number).padStart(length, '0'));
    fc.assert(
      fc.property(fc.integer({ min: 1850, max: 2200 }), digits(14, 2), digits(33, 2), (year, month, day) => {
        const text = `${year}-${month}-${day}`;
        const date = new Date(`${text}T00:00:00Z`);
        const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
        expect(accepts('Date', text)).toBe(isReal);
        expect(accepts('DateTime', `${text}T23:59:59.999Z`)).toBe(isReal);
      }),
      { numRuns: 5_000 },
    );
  });

  it('serves the moment that was meant, wherever it was written down', () => {
    const moments = fc.date({
      min: new Date('1850-01-02T00:00:00Z'),
      max: new Date('2200-12-30T00:00:00Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(moments, fc.integer({ min: -23 * 60, max: 23 * 60 }), (moment, minutes) => {
        const local = new Date(moment.getTime() + minutes * 60_000).toISOString().slice(0, -1);
        const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
        const offset = [hours, rest].map((part) => String(part).padStart(2, '0')).join(':');
        expect(parse('DateTime', `${local}${minutes < 0 ? '-' : '+'}${offset}`)).toBe(moment.toISOString());
        expect(parse('DateTime', moment.toISOString())).toBe(moment.toISOString());
      }),
    );
  });

  it('knows an NHS number from any other with one digit changed', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 999_999_999 }),
        fc.nat(9),
        fc.integer({ min: 1, max: 9 }),
        (stem, at, by) => {
          const nine = String(stem).padStart(9, '0');
          const whole = Array.from({ length: 10 }, (_, digit) => `${nine}${digit}`).filter(isNhsNumber);
          expect(whole.length).toBeLessThanOrEqual(1); // one check digit, or none where it would be ten
          for (const number of whole) {
            const changed = Array.from(number, (digit, index) => (index === at ? (Number(digit) + by) % 10 : digit));
            expect(isNhsNumber(changed.join(''))).toBe(false);
          }
        },
      ),
    );
  });
});

function parse(name: string, given: unknown): unknown {
  return scalars[name]?.parseValue(given);
}

function accepts(name: string, given: unknown): boolean {
  try {
    return parse(name, given) !== undefined;
  } catch {
    return false;
  }
}

function refusal(attempt: () => unknown): ScalarError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof ScalarError) return error;
    throw error;
  }
  throw new Error('The scalar took a wrong value.');
}
