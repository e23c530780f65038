/** Checks every custom scalar strictly and alike on both sides of the wire; an error says what is wanted, never what was given. */

import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

/** A value that a scalar refuses. `scalar` and `message` are safe to show: neither holds the value. */
export class ScalarError extends GraphQLError {
  readonly scalar: string;
  constructor(scalar: string, message: string) {
    super(message, { extensions: { code: 'BAD_USER_INPUT', scalar } });
    this.name = 'ScalarError';
    this.scalar = scalar;
  }
}

/** Whether a ten-digit NHS number's last digit is right: modulus 11 with weights 10 to 2 (NHS Data Dictionary, NHS NUMBER). */
export function isNhsNumber(value: string): boolean {
  if (!/^\d{10}$/.test(value)) return false;
  const sum = Array.from(value.slice(0, 9)).reduce((total, digit, index) => total + Number(digit) * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === Number(value[9]);
}

/** The text form that PostgreSQL, the wire and clients share; null when it is none. Spaces inside a number people write are dropped. */
type Normalise = (value: string) => string | null;

/** A whole day that there is. A date before 1850 or after 2200 is a slip of the keyboard. */
const toDate: Normalise = (value) => {
  const [, year, month, day] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) ?? [];
  return isDay(Number(year), Number(month), Number(day)) ? value : null;
};

/** A moment with its offset (RFC 3339 section 5.6), served in UTC. A leap second is none that PostgreSQL or a Date could hold. */
const toDateTime: Normalise = (value) => {
  const moment = value.toUpperCase();
  const [, day] = MOMENT.exec(moment) ?? [];
  if (day === undefined || toDate(day) === null) return null;
  return IN_UTC.test(moment) ? moment : new Date(moment).toISOString();
};

const MOMENT = /^(\d{4}-\d\d-\d\d)T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;
/** As it is served. A single view holds some dozens of dates: by way of a Date each takes ten times as long. */
const IN_UTC = /\.\d{3}Z$/;

/** An exact decimal as text: money must survive JavaScript's numbers. */
const toDecimal: Normalise = (value) => (/^-?\d{1,15}(\.\d{1,8})?$/.test(value) ? value : null);

const toNhsNumber: Normalise = (value) => {
  const digits = value.replace(/[ -]/g, '');
  return isNhsNumber(digits) ? digits : null;
};

/** Up to twelve digits without meaning; leading zeros do not count (GeoPlace, BS7666). */
const toUprn: Normalise = (value) => {
  const digits = value.replace(/^0+(?=\d)/, '');
  return /^\d{1,12}$/.test(digits) && digits !== '0' ? digits : null;
};

/** BS7666 shapes, and the NHS pseudo postcodes ZZ99 that stand for no fixed abode and the like. Served upper case, one space. */
const toPostcode: Normalise = (value) => {
  const compact = value.toUpperCase().replace(/\s+/g, '');
  const spaced = `${compact.slice(0, -3)} ${compact.slice(-3)}`;
  if (/^ZZ99 \d[A-Z]{2}$/.test(spaced)) return spaced;
  return /^[A-PR-UWYZ]([A-HK-Y]?\d\d?|\d[A-HJKPSTUW]|[A-HK-Y]\d[ABEHMNPRVWXY]) \d[ABD-HJLNP-UW-Z]{2}$/.test(spaced)
    ? spaced
    : null;
};

/** Three characters of entity, six of place (ONS Register of Geographic Codes): England, Wales, Scotland, Northern Ireland. */
const toGssCode: Normalise = (value) => {
  const code = value.toUpperCase();
  return /^[EWSNK]\d{8}$/.test(code) ? code : null;
};

export const scalars: Readonly<Record<string, GraphQLScalarType>> = {
  Date: strict('Date', 'A date must be a real day, as YYYY-MM-DD.', toDate),
  DateTime: strict('DateTime', 'A date and time must be as in 2026-11-22T09:30:00Z, with its offset.', toDateTime),
  Decimal: strict('Decimal', 'An amount must be digits with an optional decimal point, such as 12.50.', toDecimal, {
    numbers: true,
  }),
  NhsNumber: strict('NhsNumber', 'An NHS number has ten digits, and the last one must check.', toNhsNumber),
  Uprn: strict('Uprn', 'A UPRN has one to twelve digits.', toUprn),
  Postcode: strict('Postcode', 'A postcode must be a full UK one, such as FX1 1AA.', toPostcode),
  GssCode: strict('GssCode', 'A GSS code has a letter and eight digits, such as E05999001.', toGssCode),
};

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Not a number: false. */
function isDay(year: number, month: number, day: number): boolean {
  if (!(year >= 1850 && year <= 2200 && day >= 1 && day <= (DAYS[month - 1] ?? 0))) return false;
  const isLeapYear = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return month !== 2 || day < 29 || isLeapYear;
}

function strict(
  name: string,
  message: string,
  normalise: Normalise,
  { numbers = false }: { readonly numbers?: boolean } = {},
): GraphQLScalarType<string, string> {
  const accept = (value: unknown): string => {
    const text = numbers && typeof value === 'number' && Number.isFinite(value) ? String(value) : value;
    const accepted = typeof text === 'string' && text.length <= 64 ? normalise(text.trim()) : null;
    if (accepted === null) throw new ScalarError(name, message);
    return accepted;
  };
  return new GraphQLScalarType<string, string>({
    name,
    // An agency's own wrong record fails as openly as a caller's wrong input, and as silently about the value.
    serialize: accept,
    parseValue: accept,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING) return accept(node.value);
      if (numbers && (node.kind === Kind.INT || node.kind === Kind.FLOAT)) return accept(node.value);
      throw new ScalarError(name, message);
    },
  });
}
