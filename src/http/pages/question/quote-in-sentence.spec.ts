import { quoteInSentence } from './quote-in-sentence';

const passage = (surroundings: string | null) => ({
  id: 'id',
  quote: 'nine men died',
  prefix: 'Rain. At least ',
  suffix: ' there. Wind.',
  speaker: null,
  mode: 'narrator' as const,
  modality: 'asserted' as const,
  reading: { span: { start: 109, end: 122 }, sentence: { start: 100, end: 129 } },
  surroundings,
});

describe('a quote in its sentence', () => {
  it('shows what stands before and after it in the same sentence', () => {
    expect(quoteInSentence(passage('Sun. Rain. At least nine men died there. Wind. Snow.'))).toEqual({
      before: 'At least ',
      quote: 'nine men died',
      after: ' there.',
    });
  });

  it.each([
    ['the article no longer holds the passage', null],
    ['the surroundings are of another passage', 'Rain. At least ten men died there. Wind.'],
  ])('stands alone where %s', (_, surroundings) => {
    expect(quoteInSentence(passage(surroundings))).toEqual({ before: '', quote: 'nine men died', after: '' });
  });

  it('clips a sentence without end', () => {
    const long = { ...passage(null), prefix: 'x'.repeat(400), suffix: 'y'.repeat(400) };
    const shown = quoteInSentence({
      ...long,
      surroundings: `${long.prefix}${long.quote}${long.suffix}`,
      reading: { span: { start: 400, end: 413 }, sentence: { start: 0, end: 813 } },
    });
    expect(shown.before).toBe(`…${'x'.repeat(300)}`);
    expect(shown.after).toBe(`${'y'.repeat(300)}…`);
  });
});
