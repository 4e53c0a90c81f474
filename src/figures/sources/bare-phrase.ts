const FRAME = 'The figure given was ';

/**
 * The text to read a set's phrase in. "seventy" or "1,234,567" alone is no prose and makes no statement, so a phrase
 * without a sentence end stands in a sentence; `before` is how far that moves its offsets.
 */
export function inSentence(phrase: string): { text: string; before: number } {
  const isSentence = /[.!?]\s*$/.test(phrase) || phrase.trim().split(/\s+/).length > 6;
  return isSentence ? { text: phrase, before: 0 } : { text: `${FRAME}${phrase}.`, before: FRAME.length };
}
