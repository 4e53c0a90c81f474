/** Lines of one block that have a term: places in the block, or a bit for each place where that is shorter. */
export interface Postings {
  /** The number of the block's first line. */
  first: number;
  count: number;
  places: Uint16Array | null;
  bits: Int32Array | null;
}

/** First line, span and count, four bytes each, then the places or the bits; little-endian, padded to four bytes. */
const HEADER = 3;

/** Whether a bit for each place is shorter than a list of so many. */
const isDense = (count: number, span: number): boolean => 16 * count >= span;

/** @param span places of the block, a multiple of 32 and at most 65,536. @param places those that have the term, each once */
export function packPostings(first: number, span: number, places: readonly number[]): Uint8Array {
  const dense = isDense(places.length, span);
  const packed = new Int32Array(HEADER + (dense ? span / 32 : Math.ceil(places.length / 2)));
  packed.set([first, span, places.length]);
  if (!dense) new Uint16Array(packed.buffer, 4 * HEADER).set(places);
  else for (const place of places) packed[HEADER + (place >> 5)]! |= 1 << (place & 31);
  return new Uint8Array(packed.buffer);
}

/** What was packed, any number of blocks one after the other. @param bytes aligned to four bytes */
export function unpackPostings(bytes: Uint8Array): Postings[] {
  const { buffer, byteOffset, byteLength } = bytes;
  const numbers = new Int32Array(buffer, byteOffset, byteLength / 4);
  const unpacked: Postings[] = [];
  for (let at = 0; at < numbers.length; ) {
    const [first, span, count] = [numbers[at]!, numbers[at + 1]!, numbers[at + 2]!];
    const dense = isDense(count, span);
    const length = dense ? span / 32 : Math.ceil(count / 2);
    at += HEADER;
    unpacked.push({
      first,
      count,
      places: dense ? null : new Uint16Array(buffer, byteOffset + 4 * at, count),
      bits: dense ? numbers.subarray(at, at + length) : null,
    });
    at += length;
  }
  return unpacked;
}
