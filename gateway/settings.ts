/** Reads single settings from the environment and gathers what is wrong with them, by name and never by value. */

export interface Settings {
  readonly problems: readonly string[];
  problem(text: string): void;
  optional(name: string): string | null;
  text(name: string, otherwise: string): string;
  integer(name: string, otherwise: number, range: { readonly min: number; readonly max: number }): number;
  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T;
  /** Paths of files, separated by commas. Null when it is left out. */
  files(name: string): readonly string[] | null;
  /** Exact web origins, separated by commas. */
  origins(name: string): readonly string[];
  /** `{"council": "http://..."}`, or `council=http://...,police=http://...`. */
  addresses(name: string): Readonly<Record<string, string>>;
}

export function createSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const problems: string[] = [];
  const optional = (name: string) => {
    const value = env[name]?.trim();
    return value === undefined || value === '' ? null : value;
  };
  const listed = (name: string) =>
    (optional(name) ?? '')
      .split(',')
      .map((part) => part.trim())
      .filter((part) => part !== '');
  return {
    problems,
    problem: (text) => void problems.push(text),
    optional,
    text: (name, otherwise) => optional(name) ?? otherwise,

    integer(name, otherwise, { min, max }) {
      const value = optional(name);
      if (value === null) return otherwise;
      const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
      if (number >= min && number <= max) return number;
      problems.push(`${name}: a whole number from ${min} to ${max} is needed.`);
      return otherwise;
    },

    oneOf(name, allowed, otherwise) {
      const value = optional(name);
      if (value === null) return otherwise;
      const found = allowed.find((one) => one === value);
      if (found === undefined) problems.push(`${name}: one of ${allowed.join(', ')} is needed.`);
      return found ?? otherwise;
    },

    files: (name) => (optional(name) === null ? null : listed(name)),

    origins(name) {
      const origins = listed(name);
      // `*` would open the graph to every page that a reader visits.
      const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text;
      if (!origins.every(isOrigin)) problems.push(`${name}: each must be an origin such as https://crm.example.`);
      return origins.filter(isOrigin);
    },

    addresses(name) {
      const value = optional(name);
      if (value === null) return {};
      const pairs = pairsFrom(value);
      if (pairs === null) {
        problems.push(`${name}: write {"name": "http://address"}, or name=http://address with commas between.`);
        return {};
      }
      for (const [subgraph, address] of pairs) {
        const isAddress = URL.canParse(address) && ['http:', 'https:'].includes(new URL(address).protocol);
        if (!isAddress) problems.push(`${name}: the address of ${subgraph} must begin with http:// or https://.`);
      }
      return Object.fromEntries(pairs);
    },
  };
}

function pairsFrom(text: string): [string, string][] | null {
  if (!text.startsWith('{')) {
    const pairs = text.split(',').map((pair) => pair.split(/=(.*)/s).map((part) => part.trim()));
    return pairs.every(([name, address]) => name && address)
      ? pairs.map(([name = '', address = '']) => [name, address])
      : null;
  }
  try {
    const parsed: unknown = JSON.parse(text);
    const pairs = Object.entries(parsed as object); // a parsed edge: the values are checked here
    return pairs.every((pair): pair is [string, string] => typeof pair[1] === 'string') ? pairs : null;
  } catch {
    return null;
  }
}
