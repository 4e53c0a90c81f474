import { REVIEW_STATES } from '../../domain/workflow/review-state';
import { sightOf } from './blindness';

const looks = [false, true].flatMap((isFirstReader) =>
  [false, true].map((hasLooked) => ({ isFirstReader, hasLooked })),
);

it('shows a second reader neither rulings nor assessment, whatever they have opened', () => {
  for (const hasLooked of [false, true])
    expect(sightOf('second_reading', { isFirstReader: false, hasLooked })).toEqual({
      rulings: false,
      assessment: 'withheld',
    });
});

it('hides rulings in no other state, and unfolds the assessment for whoever has looked', () => {
  for (const state of REVIEW_STATES)
    for (const onlooker of looks) {
      if (state === 'second_reading' && !onlooker.isFirstReader) continue;
      const { rulings, assessment } = sightOf(state, onlooker);
      expect([state, rulings]).toEqual([state, true]);
      if (onlooker.hasLooked) expect([state, assessment]).toEqual([state, 'shown']);
    }
});

it.each(['open', 'adjudication', 'needs_review'] as const)('folds the assessment of a claim that is %s', (state) => {
  expect(sightOf(state, { isFirstReader: true, hasLooked: false }).assessment).toBe('folded');
});

it.each(['ruled', 'published', 'withdrawn'] as const)('shows it once the claim is %s', (state) => {
  expect(sightOf(state, { isFirstReader: false, hasLooked: false }).assessment).toBe('shown');
});
