import type { EvidencePiece } from '../../question/question.view';
import type { QuoteInSentence } from '../../question/quote-in-sentence';

const FAR = 600;

/**
 * A passage with the text around it, from whole word to whole word; null where its article no longer holds it.
 * @param around characters on each side at most
 */
export function passageContext(
  { quote, prefix, suffix, surroundings }: NonNullable<EvidencePiece['statement']>,
  around = FAR,
): QuoteInSentence | null {
  const anchor = surroundings?.indexOf(prefix + quote + suffix) ?? -1;
  if (surroundings === null || anchor < 0) return null;
  const start = anchor + prefix.length;
  const end = start + quote.length;
  return {
    before: lastWords(surroundings.slice(0, start), around),
    quote,
    after: firstWords(surroundings.slice(end), around),
  };
}

const lastWords = (text: string, length: number): string =>
  text.length > length ? text.slice(-length).replace(/^\S*\s/, '… ') : text;

const firstWords = (text: string, length: number): string =>
  text.length > length ? text.slice(0, length).replace(/\s\S*$/, ' …') : text;
