/** Reads postcodes, phone numbers, emails and identifiers into one spelling each, or says that there is none. */

import { foldText } from './fold-text.ts';
import { isFillerNumber, isNobodysEmail, isNowhere } from './placeholders.ts';

/** Outward code, then inward: a digit and two letters (BS 7666-2, annex C; GIR 0AA apart). */
const UK_POSTCODE = /^([A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/;
const SHORTEST_PHONE = 9;
const LONGEST_PHONE = 15;

/** `FX1 1AA`. Another country's code, or one mistyped, is kept as its letters and digits. Null for nowhere. */
export function standardPostcode(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  if (bare === '' || isNowhere(bare)) return null;
  const parts = UK_POSTCODE.exec(bare) ?? UK_POSTCODE.exec(withDigitsRead(bare));
  return parts === null ? bare : `${parts[1]} ${parts[2]}`;
}

/** `FX1 1`: some three thousand homes. Null where the code has no such part. */
export function postcodeSector(postcode: string): string | null {
  return postcode.includes(' ') ? postcode.slice(0, -2) : null;
}

/** `FX1`. */
export function postcodeDistrict(postcode: string): string | null {
  return postcode.includes(' ') ? postcode.slice(0, postcode.indexOf(' ')) : null;
}

/** A UPRN: up to twelve digits, without the noughts that some systems put before it (GeoPlace). */
export function standardProperty(typed: string): string | null {
  const digits = typed.replace(/\s/g, '').replace(/^0+/, '');
  return /^\d{1,12}$/.test(digits) ? digits : null;
}

/** E.164 (`+447700900123`). A number without a country's code is British. Null where it can be nobody's own. */
export function standardPhone(typed: string): string | null {
  const trimmed = typed
    .trim()
    .replace(/\(0\)/g, '')
    .replace(/(?:ext|x)\.?\s*\d+$/i, '');
  const digits = trimmed.replace(/\D/g, '');
  const national = nationalNumber(trimmed.startsWith('+'), digits);
  if (national.length < SHORTEST_PHONE || national.length > LONGEST_PHONE) return null;
  return isFillerNumber(national.replace(/^(?:44)?0?7?/, '')) ? null : `+${national}`;
}

/** Lower case, without white space. The part after a plus sign is a label of its owner's. */
export function standardEmail(typed: string): string | null {
  const email = foldText(typed).replace(/[\s<>]|^mailto:/g, '');
  return email === '' || isNobodysEmail(email) ? null : email.replace(/\+[^@]*(?=@)/, '');
}

/** What stands before the at sign. */
export function emailUser(email: string): string | null {
  const at = email.indexOf('@');
  return at > 2 ? email.slice(0, at) : null;
}

/** Letters and digits only, upper case. Null for a filler. */
export function standardIdentifier(typed: string): string | null {
  const bare = typed.toUpperCase().replace(/[^A-Z0-9]/g, '');
  return bare === '' || isFillerNumber(bare) ? null : bare;
}

/** Ten digits whose modulus 11 check holds (NHS Data Dictionary, NHS NUMBER). */
export function standardNhsNumber(typed: string): string | null {
  const digits = typed.replace(/\D/g, '');
  if (digits.length !== 10 || isFillerNumber(digits)) return null;
  let sum = 0;
  for (let place = 0; place < 9; place += 1) sum += (digits.charCodeAt(place) - 48) * (10 - place);
  return (11 - (sum % 11)) % 11 === digits.charCodeAt(9) - 48 ? digits : null;
}

function nationalNumber(isInternational: boolean, digits: string): string {
  if (isInternational) return digits.replace(/^440/, '44');
  if (digits.startsWith('0044')) return digits.slice(2).replace(/^440/, '44');
  if (digits.startsWith('00')) return digits.slice(2);
  if (digits.startsWith('0')) return `44${digits.slice(1)}`;
  return digits.startsWith('44') && digits.length >= 12 ? digits : `44${digits}`;
}

/** O for nought, I for one, where only a digit can stand: third from the end. */
function withDigitsRead(bare: string): string {
  const at = bare.length - 3;
  const read = bare.charAt(at) === 'O' ? '0' : bare.charAt(at) === 'I' ? '1' : bare.charAt(at);
  return bare.slice(0, at) + read + bare.slice(at + 1);
}
