/** Keeps what GraphiQL wants to remember for as long as the page is open: operations and headers can hold names and tokens. */

export interface MemoryStorage {
  readonly length: number;
  clear(): void;
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
}

/** Remembers settings only, such as the theme; the tabs belong to the journey that is shown. */
export function createMemoryStorage(): MemoryStorage {
  const items = new Map<string, string>();
  return {
    get length() {
      return items.size;
    },
    clear: () => items.clear(),
    getItem: (key) => items.get(key) ?? null,
    setItem: (key, value) => {
      if (!/tabState|query|variables|headers/i.test(key)) items.set(key, value);
    },
    removeItem: (key) => void items.delete(key),
  };
}
