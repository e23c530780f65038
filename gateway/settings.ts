/** Reads single settings from the environment and gathers what is wrong with them, by name and never by value. */

export interface Range {
  readonly min: number;
  readonly max: number;
}

export interface Settings {
  readonly problems: readonly string[];
  problem(text: string): void;
  optional(name: string): string | null;
  text(name: string, otherwise: string): string;
  integer(name: string, otherwise: number, range: Range): number;
  oneOf<T extends string>(name: string, allowed: readonly T[], otherwise: T): T;
  /** `adviser=60,mash=200`: a whole number for each of the names. */
  integersBy<T extends string>(name: string, keys: readonly T[], range: Range): Readonly<Partial<Record<T, number>>>;
  /** `crm:enforce,explorer:off`: one of the choices for each name, which may be any. */
  choices<T extends string>(name: string, allowed: readonly T[]): Readonly<Record<string, T>>;
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
      const number = wholeNumber(value, { min, max });
      if (number !== null) return number;
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

    integersBy(name, keys, range) {
      const pairs = pairsIn(optional(name), '=').map(([key, value]) => {
        return [keys.find((one) => one === key), wholeNumber(value, range)] as const;
      });
      const sound = pairs.filter((pair): pair is [(typeof keys)[number], number] => !pair.includes(null) && !!pair[0]);
      if (sound.length < pairs.length) {
        problems.push(`${name}: write name=number with commas between; numbers from ${range.min} to ${range.max}.`);
      }
      // What was put in is what comes out: Object.fromEntries forgets which keys there can be.
      return Object.fromEntries(sound) as Partial<Record<(typeof keys)[number], number>>;
    },

    choices(name, allowed) {
      const pairs = pairsIn(optional(name), ':').map(([key, value]) => {
        return [key, allowed.find((one) => one === value)] as const;
      });
      const sound = pairs.filter((pair): pair is [string, (typeof allowed)[number]] => !!pair[0] && !!pair[1]);
      if (sound.length < pairs.length) {
        problems.push(`${name}: write name:choice with commas between; choices are ${allowed.join(', ')}.`);
      }
      return Object.fromEntries(sound);
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

function wholeNumber(value: string, { min, max }: Range): number | null {
  const number = /^\d{1,9}$/.test(value) ? Number(value) : Number.NaN;
  return number >= min && number <= max ? number : null;
}

/** `a=1,b=2` as pairs; what is missing is empty. */
function pairsIn(value: string | null, separator: '=' | ':'): (readonly [string, string])[] {
  if (value === null) return [];
  return value.split(',').map((pair) => {
    const [key = '', ...rest] = pair.split(separator);
    return [key.trim(), rest.join(separator).trim()];
  });
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
