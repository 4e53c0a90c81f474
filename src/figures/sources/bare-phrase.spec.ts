import { inSentence } from './bare-phrase';

describe('inSentence', () => {
  it.each(['seventy', ' 12 km '])('puts %j in a sentence, its offsets moved', (phrase) => {
    const { text, before } = inSentence(phrase);
    expect(text.slice(before, before + phrase.length)).toBe(phrase);
    expect(text).toMatch(/^[A-Z].+\.$/);
  });

  it.each(['It cost 12.', 'the price of the second boat rose by twelve'])('leaves %j as it is', (phrase) =>
    expect(inSentence(phrase)).toEqual({ text: phrase, before: 0 }),
  );
});
