import type { EvidencePiece } from '../../question/question.view';
import type { QuoteInSentence } from '../../question/quote-in-sentence';

/** A passage with the text around it, from whole word to whole word; null where its article no longer holds it. */
export function passageContext({
  quote,
  prefix,
  suffix,
  surroundings,
}: NonNullable<EvidencePiece['statement']>): QuoteInSentence | null {
  const anchor = surroundings?.indexOf(prefix + quote + suffix) ?? -1;
  if (surroundings === null || anchor < 0) return null;
  const start = anchor + prefix.length;
  const end = start + quote.length;
  return {
    before: surroundings.slice(0, start).replace(/^\S*\s/, '… '),
    quote,
    after: surroundings.slice(end).replace(/\s\S*$/, ' …'),
  };
}
