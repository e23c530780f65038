/** Packs a list of texts into typed arrays that threads can share, with what a comparison needs to dismiss two of them quickly. */

export interface PackedTexts {
  readonly size: number;
  /** UTF-16 code units of all texts, one after the other. */
  readonly codes: Uint16Array;
  /** Where each text starts; one more entry than texts. */
  readonly starts: Int32Array;
  /** Which letters a text has, by the last five bits of each. */
  readonly masks: Int32Array;
  /** How many of its letters repeat one of those. */
  readonly repeats: Uint8Array;
}

export function packTexts(texts: readonly string[]): PackedTexts {
  const size = texts.length;
  let length = 0;
  for (const text of texts) length += text.length;
  const codes = new Uint16Array(new SharedArrayBuffer(2 * length));
  const repeats = new Uint8Array(new SharedArrayBuffer(size));
  const packed = { size, codes, starts: sharedInts(size + 1), masks: sharedInts(size), repeats };
  for (const [index, text] of texts.entries()) writeText(packed, index, text);
  return packed;
}

/** Writes text `index` behind the one before it. */
export function writeText({ codes, starts, masks, repeats }: PackedTexts, index: number, text: string): void {
  const at = starts[index] ?? 0;
  let mask = 0;
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    codes[at + place] = code;
    mask |= 1 << (code & 31);
  }
  starts[index + 1] = at + text.length;
  masks[index] = mask;
  repeats[index] = Math.min(255, text.length - bitCount(mask));
}

export function sharedInts(length: number): Int32Array {
  return new Int32Array(new SharedArrayBuffer(4 * length));
}

/** How many bits are set (Hacker's Delight, 5-2). */
export function bitCount(mask: number): number {
  let bits = mask - ((mask >>> 1) & 0x55555555);
  bits = (bits & 0x33333333) + ((bits >>> 2) & 0x33333333);
  return Math.imul((bits + (bits >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
