import { readArticle } from './read-article';

const ARTICLE = `Court clears former bank chief of fraud

A court in Lisbon on Tuesday acquitted Rui Matos, the former head of Banco Azul, of fraud.

Judge Ana Teles said prosecutors had failed to prove that Matos knew about the accounts. “The evidence does not support the charge,” she said.

Matos, 67, has always denied wrongdoing. His lawyer, Paulo Reis, told the Diario that the trial had been a farce. “He never touched a cent,” Reis said.

The prosecution will appeal, a source close to the case told the Diario. No director has so far been jailed.

“They stole our money,” said one of the savers, Joao Pires, who lost €80,000. He said he no longer believed in justice.

The bank, which had been warned twice, did not comment. In a statement on Friday it said: “We will study the ruling.”

The Farmers’ Union urged the government to act. President Elena Marku will meet its members on Monday, her office announced. She promised that savers would be paid.

That trial has since changed the rules. 12 banks now report large transfers.`;

describe('a news article', () => {
  const statements = readArticle(ARTICLE, { publishedAt: '2024-05-03' });
  const reading = (words: string) => {
    const found = statements.find(({ text }) => text.includes(words));
    return found && [found.attribution.mode, found.attribution.speaker, found.polarity, found.modality];
  };

  it.each([
    ['acquitted Rui Matos', 'narrator', null, 'affirmed', 'asserted'],
    ['prosecutors had failed', 'indirect', 'Ana Teles', 'negated', 'asserted'],
    ['does not support', 'direct', 'Ana Teles', 'negated', 'asserted'],
    ['has always denied wrongdoing', 'indirect', 'Rui Matos', 'affirmed', 'denied'],
    ['had been a farce', 'indirect', 'Paulo Reis', 'affirmed', 'asserted'],
    ['never touched', 'direct', 'Paulo Reis', 'negated', 'asserted'],
    ['prosecution will appeal', 'indirect', 'source close to the case', 'affirmed', 'predicted'],
    ['No director', 'narrator', null, 'negated', 'asserted'],
    ['stole our money', 'direct', 'Joao Pires', 'affirmed', 'asserted'],
    ['no longer believed', 'indirect', 'Joao Pires', 'negated', 'asserted'],
    ['did not comment', 'narrator', null, 'negated', 'asserted'],
    ['study the ruling', 'direct', 'bank', 'affirmed', 'predicted'],
    ['urged the government', 'indirect', 'Farmers’ Union', 'affirmed', 'normative'],
    ['will meet its members', 'indirect', 'office', 'affirmed', 'predicted'],
    ['savers would be paid', 'indirect', 'Elena Marku', 'affirmed', 'pledged'],
    ['That trial has since changed the rules', 'narrator', null, 'affirmed', 'asserted'],
    ['12 banks now report', 'narrator', null, 'affirmed', 'asserted'],
  ])('%s', (words, ...expected) => expect(reading(words)).toEqual(expected));
});
