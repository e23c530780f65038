/** Adds and divides exact decimals as whole numbers: public money must not pick up a machine's rounding on the way. */

/** The scalar Decimal allows eight places. */
const PLACES = 8;
const SCALE = 10n ** BigInt(PLACES);

/** An amount in units of 10⁻⁸. */
export type Units = bigint;

export function unitsOf(decimal: string): Units {
  const isNegative = decimal.startsWith('-');
  const [whole = '0', fraction = ''] = decimal.replace('-', '').split('.');
  const units = BigInt(whole) * SCALE + BigInt(fraction.slice(0, PLACES).padEnd(PLACES, '0'));
  return isNegative ? -units : units;
}

export function sumOf(decimals: readonly string[]): Units {
  return decimals.reduce((sum, decimal) => sum + unitsOf(decimal), 0n);
}

/** With so many places, rounded half away from zero. */
export function decimalOf(units: Units, places = 2): string {
  const step = 10n ** BigInt(PLACES - places);
  const magnitude = units < 0n ? -units : units;
  const rounded = (magnitude + step / 2n) / step;
  const digits = rounded.toString().padStart(places + 1, '0');
  const text = `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return units < 0n && rounded > 0n ? `-${text}` : text;
}

/** `part` of `whole` as a decimal with four places; null when there is no whole. */
export function shareOf(part: Units, whole: Units): string | null {
  return whole === 0n ? null : decimalOf((part * SCALE) / whole, 4);
}
