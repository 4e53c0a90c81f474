import { ASIDE, AT_THAT_TIME, DAY_BESIDE, NEIGHBOUR, NEIGHBOUR_WEEKDAY, SHIFTED } from '../en/narrative-patterns';
import { AHEAD_CUE } from '../en/tense-cues';
import type { DateReading, Span } from '../statement';
import { resolvedReading, unresolvedReading } from './date-reading';
import { findMatches } from './find-matches';
import { beside, neighbour, type Shift, shifted, type ToldDays, weekdayAfter } from './narrative-shift';

interface NarrativePhrase {
  span: Span;
  shift: Shift;
  /** "at the time": nothing to resolve where no day was told. */
  needless: boolean;
}

const SENTENCES_BACK = 2;

/** Phrases that count from the date told last, in this sentence or the two before; `readings` are in the order of the text. */
export function readNarrativeDates(
  text: string,
  sentences: readonly Span[],
  readings: readonly DateReading[],
): DateReading[] {
  const found: DateReading[] = [];
  /** The dates each of the last sentences told. */
  const told: DateReading[][] = [];
  let next = 0;
  for (const sentence of sentences) {
    while ((readings[next]?.span.start ?? sentence.start) < sentence.start) next++;
    let within: DateReading[] = [];
    for (; (readings[next]?.span.end ?? Number.POSITIVE_INFINITY) <= sentence.end; next++) {
      const reading = readings[next];
      if (reading !== undefined && toldDays(reading) !== null) within.push(reading);
    }
    for (const { span, shift, needless } of narrativePhrases(text, sentence)) {
      const edtf = resolve(text, sentence, span, shift, within, told);
      if (edtf === null && needless) continue;
      const reading = edtf === null ? unresolvedReading(span) : resolvedReading(span, edtf, 'event_anchor');
      found.push(reading);
      if (edtf === null) continue;
      within = within.filter((one) => one.span.end <= span.start || one.span.start >= span.end);
      within.push(reading);
    }
    told.push(
      within.filter(({ span }) => !ASIDE.test(text.slice(Math.max(sentence.start, span.start - 60), span.start))),
    );
    if (told.length > SENTENCES_BACK) told.shift();
  }
  return found;
}

function narrativePhrases(text: string, sentence: Span): NarrativePhrase[] {
  const passage = text.slice(sentence.start, sentence.end);
  const spanOf = (match: RegExpExecArray): Span => ({
    start: sentence.start + match.index,
    end: sentence.start + match.index + match[0].length,
  });
  const same: Shift = ({ from, to }) => (from === to ? from : null);
  return [
    ...findMatches(passage, NEIGHBOUR)
      .filter((match) => match.groups?.later === undefined || !AHEAD_CUE.test(passage))
      .map((match) => ({
        span: spanOf(match),
        shift: neighbour(match.groups ?? {}),
        needless:
          match.groups?.that !== undefined ||
          match.groups?.later !== undefined ||
          /same/i.test(match.groups?.which ?? ''),
      })),
    ...findMatches(passage, SHIFTED).map((match) => ({
      span: spanOf(match),
      shift: shifted(match.groups ?? {}),
      needless: false,
    })),
    ...findMatches(passage, DAY_BESIDE).map((match) => ({
      span: spanOf(match),
      shift: beside(match.groups ?? {}),
      needless: false,
    })),
    ...findMatches(passage, NEIGHBOUR_WEEKDAY).map((match) => ({
      span: spanOf(match),
      shift: weekdayAfter(match.groups ?? {}, match[0]),
      needless: false,
    })),
    ...findMatches(passage, AT_THAT_TIME).map((match) => ({ span: spanOf(match), shift: same, needless: true })),
  ].sort((a, b) => a.span.start - b.span.start);
}

/** From the nearest date before the phrase in its sentence, else from the one day that the last dated sentence tells. */
function resolve(
  text: string,
  sentence: Span,
  span: Span,
  shift: Shift,
  within: readonly DateReading[],
  told: readonly (readonly DateReading[])[],
): string | null {
  const before = within.filter((reading) => reading.span.end <= span.start).sort((a, b) => a.span.start - b.span.start);
  for (const reading of before.toReversed()) {
    const edtf = shiftedBy(shift, reading);
    if (edtf !== null) return edtf;
  }
  // "Two days later, on 5 May": the phrase says the same as the date beside it.
  const apposed = within.find(
    ({ span: { start } }) =>
      start >= span.end && /^,?\s(?:on\s)?$/.test(text.slice(span.end, Math.min(start, sentence.end))),
  );
  if (apposed?.edtf != null) return apposed.edtf;
  for (const earlier of told.toReversed()) {
    const answers = new Set(earlier.map((reading) => shiftedBy(shift, reading)).filter((edtf) => edtf !== null));
    if (answers.size > 1) return null;
    const [answer] = answers;
    if (answer !== undefined) return answer;
  }
  return null;
}

function shiftedBy(shift: Shift, reading: DateReading): string | null {
  const days = toldDays(reading);
  return days === null ? null : shift(days);
}

function toldDays({ from, to }: DateReading): ToldDays | null {
  return from === null || to === null ? null : { from, to };
}
