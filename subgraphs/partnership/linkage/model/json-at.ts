/** Reads JSON that somebody else wrote: every value through a check, and every refusal with the path of what is wrong, never the value. */

/** Says where in the document something is wrong. The value itself is not told: it may be a person's. */
export class ModelError extends Error {
  readonly path: string;

  constructor(path: string, wanted: string) {
    super(`${path === '' ? 'The model' : path} must be ${wanted}.`);
    this.name = 'ModelError';
    this.path = path;
  }
}

export type Read<T> = (value: unknown, path: string) => T;

export function objectAt(value: unknown, path: string): Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new ModelError(path, 'an object');
  // An object that is no array has string keys; what they hold is checked one by one.
  return value as Readonly<Record<string, unknown>>;
}

export function listOf<T>(read: Read<T>): Read<readonly T[]> {
  return (value, path) => {
    if (!Array.isArray(value)) throw new ModelError(path, 'a list');
    return value.map((entry: unknown, index) => read(entry, `${path}[${index}]`));
  };
}

export function text(value: unknown, path: string): string {
  if (typeof value !== 'string' || value === '' || value.length > 200) {
    throw new ModelError(path, 'a text of 1 to 200 characters');
  }
  return value;
}

/** A condition in SQL, as another program writes it. */
export function condition(value: unknown, path: string): string {
  if (typeof value !== 'string' || value.length > 2000)
    throw new ModelError(path, 'a condition of at most 2000 characters');
  return value;
}

export function oneOf<T extends string | number>(...allowed: readonly T[]): Read<T> {
  return (value, path) => {
    const found = allowed.find((one) => one === value);
    if (found === undefined) throw new ModelError(path, `one of ${allowed.join(', ')}`);
    return found;
  };
}

export function numberBetween(low: number, high: number): Read<number> {
  return (value, path) => {
    if (typeof value !== 'number' || !(value >= low && value <= high)) {
      throw new ModelError(path, `a number from ${low} to ${high}`);
    }
    return value;
  };
}

export function wholeNumberBetween(low: number, high: number): Read<number> {
  return (value, path) => {
    const number = numberBetween(low, high)(value, path);
    if (!Number.isInteger(number)) throw new ModelError(path, 'a whole number');
    return number;
  };
}

/** A name that is safe as a column of a table: it will be one in SQL. */
export function columnName(value: unknown, path: string): string {
  if (typeof value !== 'string' || !/^[a-z][a-z0-9_]{0,39}$/.test(value)) {
    throw new ModelError(path, 'a name of small letters, digits and underscores, 40 at most');
  }
  return value;
}

/** Refuses what nobody will read: a misspelt setting must not go unnoticed. */
export function onlyKeys(object: Readonly<Record<string, unknown>>, path: string, allowed: readonly string[]): void {
  for (const key of Object.keys(object)) {
    if (!allowed.includes(key)) throw new ModelError(path, `without keys other than ${allowed.join(', ')}`);
  }
}
