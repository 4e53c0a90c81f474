import type { Postings } from './postings';

/** Known lines with numbers that follow each other. */
export interface LineBlock {
  first: number;
  span: number;
  /** Of so many lines each, the least that one is divided by, as `candidateNorm` has it. */
  norms: Float32Array;
}

/** A term of a text, and which lines have it. */
export interface AskedTerm {
  /** What sharing it is worth at most. */
  worth: number;
  postings: Postings[];
}

/** Lines that have one norm between them. */
export const NORM_SPAN = 64;
/** So many times what is wanted is gathered before the rest is thrown away. */
const GATHERED = 4;

/**
 * Numbers of the lines that may score best, best first, by sums of what the shared terms are worth at most. One term after the other is added
 * to all lines of a block, except frequent ones that together cannot make up for all others: those are looked up for lines that have enough
 * of these (MaxScore, Turtle and Flood 1995).
 */
export function likeliestLines(blocks: readonly LineBlock[], asked: readonly AskedTerm[], most: number): number[] {
  const sums = new Float32Array(Math.max(0, ...blocks.map(({ span }) => span)));
  const rising = [...asked].sort((a, b) => a.worth - b.worth);
  const terms = rising.map(({ worth, postings }) => ({ worth, of: new Map(postings.map((own) => [own.first, own])) }));
  const best = new Best(most);
  for (const { first, span, norms } of blocks) {
    const least = best.least * Math.min(...norms);
    const lookedUp: LookedUp[] = [];
    let rest = 0;
    sums.fill(0, 0, span);
    for (const { worth, of } of terms) {
      const postings = of.get(first);
      if (postings?.bits && rest + worth < least) {
        lookedUp.push({ worth, bits: postings.bits });
        rest += worth;
      } else if (postings) addTo(sums, postings, worth);
    }
    for (let i = 0; i < norms.length; i++) {
      const norm = norms[i]!;
      const end = Math.min(span, (i + 1) * NORM_SPAN);
      for (let at = nextAbove(sums, i * NORM_SPAN, end, best.least * norm - rest); at < end; ) {
        const sum = sums[at]! + worthOf(at, lookedUp);
        if (sum > best.least * norm) best.add(first + at, sum / norm);
        at = nextAbove(sums, at + 1, end, best.least * norm - rest);
      }
    }
  }
  return best.lines();
}

/** The first place from `start` on whose sum is above `bound`, or `end`. */
function nextAbove(sums: Float32Array, start: number, end: number, bound: number): number {
  let at = start;
  while (at < end && sums[at]! <= bound) at++;
  return at;
}

interface LookedUp {
  worth: number;
  bits: Int32Array;
}

function worthOf(place: number, lookedUp: readonly LookedUp[]): number {
  let worth = 0;
  for (const own of lookedUp) if ((own.bits[place >> 5]! >> (place & 31)) & 1) worth += own.worth;
  return worth;
}

function addTo(sums: Float32Array, { places, bits }: Postings, worth: number): void {
  if (places) for (let i = 0; i < places.length; i++) sums[places[i]!]! += worth;
  if (!bits) return;
  for (let i = 0; i < bits.length; i++) {
    for (let left = bits[i]!; left !== 0; left &= left - 1) sums[32 * i + 31 - Math.clz32(left & -left)]! += worth;
  }
}

/** The best of what is added. */
class Best {
  /** Who scores no more is none of them. */
  least = 0;
  private found: { line: number; score: number }[] = [];

  constructor(private readonly most: number) {}

  add(line: number, score: number): void {
    this.found.push({ line, score });
    if (this.found.length >= GATHERED * this.most) this.cut();
  }

  lines(): number[] {
    this.cut();
    return this.found.map(({ line }) => line);
  }

  private cut(): void {
    this.found.sort((a, b) => b.score - a.score || a.line - b.line);
    this.found.length = Math.min(this.found.length, this.most);
    if (this.found.length === this.most) this.least = this.found.at(-1)?.score ?? 0;
  }
}
