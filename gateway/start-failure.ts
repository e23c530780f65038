/** Tells an operator why the gateway cannot start, by the name of the setting, and never with its value. */

/** Something that the operator can mend. The text is all that they need. */
export class StartFailure extends Error {
  constructor(text: string, options?: ErrorOptions) {
    super(text, options);
    this.name = 'StartFailure';
  }
}

/** Reads a file that a setting names. Node's own message would hold the path. */
export async function readNamed<T>(setting: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (cause) {
    const code = codeOf(cause);
    if (code === null) throw cause;
    const found = code === 'ENOENT' ? 'there is no such file' : `the file cannot be read (${code})`;
    throw new StartFailure(`${setting}: ${found}.`, { cause });
  }
}

/** The operating system's refusals, in words; null for any other error. */
export function systemFailure(error: unknown): string | null {
  const code = codeOf(error);
  switch (code) {
    case null:
      return null;
    case 'EADDRINUSE':
      return 'PORT: it is taken by another program. Choose another.';
    case 'EACCES':
      return 'PORT or a file: this account may not use it (EACCES).';
    case 'EADDRNOTAVAIL':
      return 'HOST: this machine has no such address.';
    case 'ENOTDIR':
    case 'EEXIST':
      return '.wholeplace: a file stands where a folder is needed. Move it away.';
    default:
      return `The operating system refuses (${code}).`;
  }
}

/** Of an error of the operating system's only: Node's own codes begin with ERR_. */
function codeOf(error: unknown): string | null {
  if (!(error instanceof Error) || !('code' in error) || !('syscall' in error)) return null;
  return typeof error.code === 'string' && /^E[A-Z]+$/.test(error.code) ? error.code : null;
}
