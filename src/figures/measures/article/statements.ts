import { closest, contains, overlap } from '../../arithmetic/overlap';
import { share } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';

const ENOUGH = 0.7;

/**
 * Whether sentences are split into the statements people see in them. People left sentences that claim nothing unsplit, so
 * ours are counted where the gold has statements; the others are the matter of check-worthiness.
 */
export function measureStatements({ text, statements, gold }: ReadArticle): Reading[] {
  const split = gold.sentences.filter(({ id }) =>
    gold.statements.some((statement) => statement.sentences.includes(id)),
  );
  const ours = statements.filter(({ span }) => split.some((sentence) => contains(sentence, span)));
  const isFound = (span: { start: number; end: number }, others: { start: number; end: number }[]) =>
    others.some((other) => overlap(span, other) >= ENOUGH);
  const lost = gold.statements.filter(
    (statement) =>
      !isFound(
        statement,
        ours.map(({ span }) => span),
      ),
  );
  const surplus = ours.filter(({ span }) => !isFound(span, gold.statements));

  const misses = lost.map((statement): Miss => {
    const near = closest(statement, ours);
    const isWider = near !== undefined && near.span.end - near.span.start > statement.end - statement.start;
    const kind = !near ? 'nothing there' : isWider ? 'not split enough' : 'split too much';
    return { kind, weight: 0, text: statement.text, expected: '', got: near?.text ?? 'nothing' };
  });
  const extra = surplus.map(({ span }): Miss => {
    const near = closest(
      span,
      gold.statements.map(({ start, end }) => ({ span: { start, end } })),
    );
    const isWider = near !== undefined && span.end - span.start > near.span.end - near.span.start;
    const kind = !near ? 'no statement there' : isWider ? 'wider than the gold' : 'narrower than the gold';
    const expected = near ? text.slice(near.span.start, near.span.end) : '';
    return { kind, weight: 0, text: text.slice(span.start, span.end), expected, got: '' };
  });
  const n = gold.statements.length;
  return [
    reading('article: statements recall', share(n - lost.length, n), n, misses),
    reading('article: statements precision', share(ours.length - surplus.length, ours.length), ours.length, extra),
  ];
}
