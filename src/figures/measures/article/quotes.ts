import { trimmed } from '../../arithmetic/overlap';
import { detection, share } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';

/** One name when all words of the shorter stand in the longer ("Sibiga", "Andriy Sibiga"). */
export function isSameSpeaker(a: string | null, b: string | null): boolean {
  if (a === null || b === null) return a === b;
  const [short, long] = [a, b].map((name) => name.toLowerCase().split(/\s+/)).sort((x, y) => x.length - y.length);
  return (short ?? []).every((word) => long?.includes(word));
}

export function measureQuotes({ text, statements, gold }: ReadArticle): Reading[] {
  const key = (span: { start: number; end: number }) => Object.values(trimmed(text, span)).join('-');
  const ours = new Map(statements.flatMap(({ quotes }) => quotes).map((quote) => [key(quote.span), quote]));
  const wanted = new Map(gold.quotes.map((quote) => [key(quote), quote]));
  const found = [...wanted].filter(([at]) => ours.has(at));
  const misses: Miss[] = [
    ...[...wanted].filter(([at]) => !ours.has(at)).map(([, quote]) => ({ kind: 'not found', text: quote.text })),
    ...[...ours]
      .filter(([at]) => !wanted.has(at))
      .map(([, { span }]) => ({ kind: 'no quote of the gold', text: text.slice(span.start, span.end) })),
  ].map((miss) => ({ ...miss, weight: 0, expected: '', got: '' }));
  const misnamed = [...wanted].flatMap(([at, { text: words, speaker }]): Miss[] => {
    const said = ours.get(at);
    if (said && isSameSpeaker(said.speaker, speaker)) return [];
    const kind = !said ? 'quote not found' : said.speaker === null ? 'no speaker' : 'another speaker';
    return [{ kind, weight: 0, text: words, expected: String(speaker), got: String(said?.speaker) }];
  });
  return [
    reading(
      'article: quote spans',
      detection({ right: found.length, said: ours.size, gold: wanted.size }).f,
      wanted.size,
      misses,
    ),
    reading('article: quote speakers', share(wanted.size - misnamed.length, wanted.size), wanted.size, misnamed),
  ];
}
