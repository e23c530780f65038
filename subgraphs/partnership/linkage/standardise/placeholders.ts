/** Knows what people type when they know nothing: words for "no name", dates and addresses that stand for many people. */

/** First names that a birth notification or a custody record carries until there is one, and words for none. */
const NOT_A_NAME = new Set(
  `baby babyboy babygirl infant newborn unborn male female boy girl twin twin1 twin2 son daughter unknown unk unkn notknown nk na nil none
  noname nfn nln fnu lnu anon anonymous test testpatient dummy tba tbc tbd xx xxx xxxx zz zzz notgiven refused withheld mr mrs miss ms
  donotuse duplicate patient client`
    .trim()
    .split(/\s+/),
);

/**
 * Postcodes of nowhere. ODS pseudo-postcodes all begin with ZZ (ZZ99 3VZ no fixed abode, ZZ99 3WZ not known, ZZ99 3CZ England
 * not otherwise stated: NHS Data Dictionary, "ODS default postcode codes").
 */
const NOWHERE = /^ZZ99/;

const NOT_AN_EMAIL = /^(?:no|none|noemail|no-?reply|unknown|na|not-?known|test|info|admin|nil|x+)@/;

/** Dates that a form fills in. A first of January of a likely year is left: it is weak, and its frequency says so. */
const NOT_A_DATE = new Set([
  '1900-01-01',
  '1800-01-01',
  '1753-01-01',
  '1970-01-01',
  '1899-12-30',
  '1899-12-31',
  '9999-12-31',
]);

export function isNoName(folded: string): boolean {
  return NOT_A_NAME.has(folded.replaceAll(' ', ''));
}

export function isNowhere(postcode: string): boolean {
  return NOWHERE.test(postcode);
}

export function isNobodysEmail(email: string): boolean {
  return NOT_AN_EMAIL.test(email);
}

export function isDefaultDate(iso: string): boolean {
  return NOT_A_DATE.has(iso);
}

/** One digit over and over, or a count up or down: 00000000, 11111111, 12345678. */
export function isFillerNumber(digits: string): boolean {
  return /^(\d)\1*$/.test(digits) || '01234567890123456789'.includes(digits) || '98765432109876543210'.includes(digits);
}
