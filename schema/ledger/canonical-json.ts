/** Writes a value as JSON in exactly one way, so that whoever hashes it anywhere hashes the same bytes (RFC 8785). */

/** Members in the order of their names' UTF-16 code units, no white space, numbers and texts as ECMAScript writes them. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(elementOf).join(',')}]`;
  if (typeof value !== 'object' || value === null) return elementOf(value);
  // What has no value has no member, as in JSON.stringify.
  const members = Object.entries(value).filter(([, inner]) => inner !== undefined);
  members.sort(([one], [other]) => (one < other ? -1 : 1));
  return `{${members.map(([name, inner]) => `${JSON.stringify(name)}:${elementOf(inner)}`).join(',')}}`;
}

function elementOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) return canonicalJson(value);
  if (typeof value === 'number' && !Number.isFinite(value)) throw new TypeError('JSON has no such number.');
  return JSON.stringify(value) ?? 'null';
}
