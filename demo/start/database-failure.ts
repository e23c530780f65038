/** Tells an operator why the PostgreSQL of DATABASE_URL cannot be used: a driver's own text can hold its address and login. */

/** What is wrong with an address before it is used; null when nothing is. */
export function addressProblem(url: string): string | null {
  const protocol = URL.parse(url)?.protocol ?? '';
  return ['postgres:', 'postgresql:'].includes(protocol)
    ? null
    : 'DATABASE_URL: an address such as postgresql://login:password@host:5432/database is needed.';
}

/** The sentence for an error of the connection or of the login; null for any other, which is ours to mend. */
export function databaseFailure(error: unknown): string | null {
  const code = error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (/^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|ECONNRESET|EPIPE|08\w{3})$/.test(code)) {
    return `DATABASE_URL: no PostgreSQL answers at that address (${code}).`;
  }
  if (code.startsWith('57P')) return `DATABASE_URL: the PostgreSQL there is starting or stopping (${code}). Try again.`;
  // Class 28 of PostgreSQL's error codes, "Invalid Authorization Specification".
  if (code.startsWith('28')) return `DATABASE_URL: the PostgreSQL there does not accept that login (${code}).`;
  if (code === '3D000') return 'DATABASE_URL: the PostgreSQL there has no such database.';
  if (code === '42501') return 'DATABASE_URL: that login may not make schemas and roles there.';
  // pg throws these two without a code.
  const text = error instanceof Error ? error.message : '';
  if (text.startsWith('Connection terminated')) return 'DATABASE_URL: what answers at that address is no PostgreSQL.';
  return /^SASL|password must be a string/.test(text)
    ? 'DATABASE_URL: the PostgreSQL there asks for a password.'
    : null;
}
