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

const NORM_BITS = 6;
/** Lines that have one norm between them. */
export const NORM_SPAN = 1 << NORM_BITS;
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
  for (const block of blocks) {
    const least = best.least * block.norms.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
    const lookedUp: Dense[] = [];
    const lists: Uint16Array[] = [];
    let rest = 0;
    let isEverywhere = false;
    for (const { worth, of } of terms) {
      const { places, bits } = of.get(block.first) ?? {};
      if (places) {
        lists.push(places);
        for (let i = 0; i < places.length; i++) sums[places[i]!]! += worth;
      } else if (bits && rest + worth < least) {
        lookedUp.push({ worth, bits });
        rest += worth;
      } else if (bits) {
        isEverywhere = true;
        addBits(sums, bits, worth);
      }
    }
    const search = { block, sums, lookedUp, rest, best };
    if (isEverywhere) takeAll(search);
    else for (const places of lists) takeListed(search, places);
  }
  return best.lines();
}

interface Search {
  block: LineBlock;
  /** Of each place of the block, without what is looked up; 0 of each that has been looked at. */
  sums: Float32Array;
  lookedUp: Dense[];
  /** What is looked up is worth so much at most. */
  rest: number;
  best: Best;
}

/** Without frequent terms that were added, only places of some list have a sum; what is looked up is too little by itself. */
function takeListed(search: Search, places: Uint16Array): void {
  const { block, sums, rest, best } = search;
  for (let i = 0; i < places.length; i++) {
    const place = places[i]!;
    const norm = block.norms[place >> NORM_BITS]!;
    if (sums[place]! > best.least * norm - rest) take(search, place, norm);
    sums[place] = 0;
  }
}

function takeAll(search: Search): void {
  const { block, sums, rest, best } = search;
  for (let i = 0; i < block.norms.length; i++) {
    const norm = block.norms[i]!;
    const end = Math.min(block.span, (i + 1) * NORM_SPAN);
    for (let place = i * NORM_SPAN; place < end; place++) {
      if (sums[place]! > best.least * norm - rest) take(search, place, norm);
      sums[place] = 0;
    }
  }
}

function take({ block, sums, lookedUp, best }: Search, place: number, norm: number): void {
  let sum = sums[place]!;
  if (sum === 0) return;
  for (const { worth, bits } of lookedUp) if ((bits[place >> 5]! >> (place & 31)) & 1) sum += worth;
  if (sum > best.least * norm) best.add(block.first + place, sum / norm);
}

interface Dense {
  worth: number;
  bits: Int32Array;
}

function addBits(sums: Float32Array, bits: Int32Array, worth: number): void {
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
