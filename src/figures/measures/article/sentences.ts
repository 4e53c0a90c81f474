import { trimmed } from '../../arithmetic/overlap';
import { detection } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';

const miss = (kind: string, text: string): Miss => ({ kind, weight: 0, text, expected: '', got: '' });

/** Sentences of prose with the boundaries people gave them, marks at the ends aside. */
export function measureSentences({ text, statements, gold }: ReadArticle): Reading[] {
  const key = (span: { start: number; end: number }) => Object.values(trimmed(text, span)).join('-');
  const ours = new Map(statements.map(({ sentence }) => [key(sentence), sentence]));
  const wanted = new Map(
    gold.sentences.filter(({ kind }) => kind === 'prose').map((sentence) => [key(sentence), sentence]),
  );
  const right = [...wanted.keys()].filter((at) => ours.has(at)).length;
  const misses = [
    ...[...wanted]
      .filter(([at]) => !ours.has(at))
      .map(([, s]) => miss('not a sentence of ours', text.slice(s.start, s.end))),
    ...[...ours]
      .filter(([at]) => !wanted.has(at))
      .map(([, s]) => miss('no sentence of the gold', text.slice(s.start, s.end))),
  ];
  const { f } = detection({ right, said: ours.size, gold: wanted.size });
  return [reading('article: sentences F', f, wanted.size, misses)];
}
