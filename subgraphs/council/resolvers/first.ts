/** Takes the one that counts from a loader's list, whose order the source has promised. */

export async function first<Row>(rows: Promise<readonly Row[]>): Promise<Row | null> {
  return (await rows)[0] ?? null;
}
