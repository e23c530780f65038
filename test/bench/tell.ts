/** Tells the person who waits what the bench is doing, on standard error, where it stays out of the results. */

export function tell(text: string): void {
  process.stderr.write(`${text}\n`);
}
