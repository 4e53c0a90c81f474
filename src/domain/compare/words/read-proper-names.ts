import { CANCELLING_WORDS, UNIVERSALS } from '../../text/en/clause-words';
import { PAST_OFFICE } from '../../text/en/exclusive-slots';
import { type NameMention, readNames } from '../../text/names';

/** The names of a sentence without a leading "Former" or "All", and persons without the "of Norway" behind them. */
export function readProperNames(text: string): NameMention[] {
  return readNames(text, [{ start: 0, end: text.length }]).map((name) => {
    const opener = /^(\p{L}+)\s+/u.exec(name.text);
    const word = opener?.[1]?.toLowerCase() ?? '';
    const idle = CANCELLING_WORDS.has(word) || PAST_OFFICE.has(word) || UNIVERSALS.has(word);
    const start = idle ? name.start + (opener?.[0].length ?? 0) : name.start;
    const of = name.kind === 'person' ? text.slice(start, name.end).indexOf(' of ') : -1;
    const end = of > 0 ? start + of : name.end;
    return { ...name, start, end, text: text.slice(start, end) };
  });
}
