/** Takes medians and percentiles of what was measured. */

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** By the nearest rank; between the two middle ones for a median of an even number. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[Math.min(Math.max(index, 0), sorted.length - 1)] ?? Number.NaN;
  const rank = (percent / 100) * sorted.length;
  return percent === 50 && Number.isInteger(rank) ? (at(rank - 1) + at(rank)) / 2 : at(Math.ceil(rank) - 1);
}

export function rounded(value: number, digits: number): number {
  return Number(value.toFixed(digits));
}
