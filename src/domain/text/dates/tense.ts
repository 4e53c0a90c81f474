import { AHEAD_CUE, PARTICIPLE_REACH, TENSE_CUE } from '../en/tense-cues';

export type Tense = 'past' | 'future';

const REACH = 90;
/** Not behind "Mr" or an initial. */
const SENTENCE_END =
  /(?<=[\p{Ll}\d]{2}[.!?][”"’»]?)(?<!\b(?:Mrs|Gen|Col|Sen|Rep|Gov|Capt|Prof|Sgt|Rev|Inc|Ltd)\.)\s+(?=[\p{Lu}“"])/gu;

/** Tells for places of a passage whether the words there speak of what is to come; the news speaks of the past unless they say so. */
export function tenseTeller(passage: string): (start: number, end: number) => Tense {
  if (!AHEAD_CUE.test(passage)) return () => 'past';
  return (start, end) => tenseAt(passage, start, end);
}

/** The nearest verb before the place decides, else the first behind it: "said on Monday that it will", "On Monday it will". */
function tenseAt(passage: string, start: number, end: number): Tense {
  let tense: Tense | null = null;
  let aheadEnd = -PARTICIPLE_REACH;
  const reach = passage.slice(Math.max(0, start - REACH), start);
  // What another sentence says is of another time.
  const before = reach.slice(
    Math.max(0, ...[...reach.matchAll(SENTENCE_END)].map(({ index, 0: mark }) => index + mark.length)),
  );
  for (const cue of before.matchAll(TENSE_CUE)) {
    if (cue.groups?.ahead !== undefined) {
      tense = 'future';
      aheadEnd = cue.index + cue[0].length;
    } else if (cue.index - aheadEnd > PARTICIPLE_REACH) tense = 'past';
  }
  if (tense !== null) return tense;
  const next = passage
    .slice(end, end + REACH)
    .matchAll(TENSE_CUE)
    .next().value;
  return next?.groups?.ahead === undefined ? 'past' : 'future';
}
