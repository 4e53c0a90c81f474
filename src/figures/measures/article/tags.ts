import { closest } from '../../arithmetic/overlap';
import { detection, share } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { ReadArticle } from '../../sources/gold-article';
import { MODALITIES, MODES } from '../../sources/gold-words';

/** Who says so, negation and modality, each read off the statement of ours that covers most of the gold one. */
export function measureTags({ statements, gold }: ReadArticle): Reading[] {
  const pairs = gold.statements.map((statement) => ({ statement, ours: closest(statement, statements) }));
  const missOf = (statement: { text: string }, expected: string, got = 'nothing'): Miss => ({
    kind: `${expected} read as ${got}`,
    weight: 0,
    text: statement.text,
    expected,
    got,
  });

  const modes = pairs.flatMap(({ statement, ours }) => {
    const expected = MODES[statement.attribution.type] ?? statement.attribution.type;
    return ours?.attribution.mode === expected ? [] : [missOf(statement, expected, ours?.attribution.mode)];
  });
  const modalities = pairs.flatMap(({ statement, ours }) => {
    const expected = MODALITIES[statement.modality] ?? statement.modality;
    return ours?.modality === expected ? [] : [missOf(statement, expected, ours?.modality)];
  });
  const polarities = pairs.filter(({ statement, ours }) => ours?.polarity !== statement.polarity);
  const negated = pairs.filter(({ statement }) => statement.polarity === 'negated');
  const said = pairs.filter(({ ours }) => ours?.polarity === 'negated');
  const right = negated.filter(({ ours }) => ours?.polarity === 'negated').length;
  const { precision, recall } = detection({ right, said: said.length, gold: negated.length });
  const missesOf = (expected: string) =>
    polarities
      .filter(({ statement }) => statement.polarity === expected)
      .map(({ statement, ours }) => missOf(statement, statement.polarity, ours?.polarity));

  const n = pairs.length;
  return [
    reading('article: attribution mode', share(n - modes.length, n), n, modes),
    reading('article: negation precision', precision, said.length, missesOf('affirmed')),
    reading('article: negation recall', recall, negated.length, missesOf('negated')),
    reading('article: modality', share(n - modalities.length, n), n, modalities),
  ];
}
