/** Draws precision and recall over the threshold as an SVG picture, for pairs and for clusters. */

import type { Quality } from './quality.ts';

export interface CurvePoint extends Quality {
  readonly threshold: number;
}

const [WIDTH, HEIGHT, MARGIN] = [640, 360, 48];
const COLOURS = { precision: '#1d70b8', recall: '#d4351c' } as const;

/** The horizontal axis is in bits, so that 0.99 and 0.999 stand apart. */
export function curveSvg(title: string, pairs: readonly CurvePoint[], clusters: readonly CurvePoint[]): string {
  const all = [...pairs, ...clusters];
  const lowest = Math.min(...all.map(({ precision, recall }) => Math.min(precision, recall)));
  const floor = Math.max(0, Math.floor(lowest * 20) / 20 - 0.05);
  const [first, last] = [bitsOf(pairs[0]?.threshold ?? 0.5), bitsOf(pairs.at(-1)?.threshold ?? 0.5)];
  const x = (threshold: number): number =>
    MARGIN + ((bitsOf(threshold) - first) / Math.max(1e-9, last - first)) * (WIDTH - 2 * MARGIN);
  const y = (share: number): number => HEIGHT - MARGIN - ((share - floor) / (1 - floor)) * (HEIGHT - 2 * MARGIN);
  const line = (points: readonly CurvePoint[], key: 'precision' | 'recall', dash: string): string =>
    `<polyline fill="none" stroke="${COLOURS[key]}" stroke-width="2"${dash} points="${points
      .map((point) => `${x(point.threshold).toFixed(1)},${y(point[key]).toFixed(1)}`)
      .join(' ')}"/>`;
  const label = (left: number, top: number, words: string, anchor = 'middle', colour = '#0b0c0c'): string =>
    `<text x="${left.toFixed(1)}" y="${top.toFixed(1)}" text-anchor="${anchor}" fill="${colour}">${words}</text>`;
  const rules = [floor, (floor + 1) / 2, 1].map(
    (share) =>
      `<line x1="${MARGIN}" x2="${WIDTH - MARGIN}" y1="${y(share)}" y2="${y(share)}" stroke="#b1b4b6"/>` +
      label(MARGIN - 6, y(share) + 4, share.toFixed(3), 'end'),
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12" role="img">`,
    `<title>${escaped(title)}</title><rect width="${WIDTH}" height="${HEIGHT}" fill="#ffffff"/>`,
    label(WIDTH / 2, 20, escaped(title)),
    ...rules,
    ...pairs.map(({ threshold }) => label(x(threshold), HEIGHT - MARGIN + 16, String(threshold))),
    line(pairs, 'precision', ''),
    line(pairs, 'recall', ''),
    line(clusters, 'precision', ' stroke-dasharray="6 4"'),
    line(clusters, 'recall', ' stroke-dasharray="6 4"'),
    label(MARGIN, HEIGHT - 10, 'precision', 'start', COLOURS.precision),
    label(MARGIN + 70, HEIGHT - 10, 'recall', 'start', COLOURS.recall),
    label(MARGIN + 130, HEIGHT - 10, 'solid: pairs, dashed: clusters; threshold of probability', 'start'),
    '</svg>\n',
  ].join('\n');
}

function bitsOf(probability: number): number {
  return Math.log2(probability / (1 - probability));
}

function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
