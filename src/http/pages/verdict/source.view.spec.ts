import { createHash } from 'node:crypto';
import { excerpt } from './source.view';

const at = '2026-03-02T09:30:00.000Z';
const words = (count: number) => Array.from({ length: count }, (_, place) => `w${place}`).join(' ');

it('shows all of a short text around its words, and the hash of what was kept', () => {
  const body = 'On Monday\nat least seven\n people were hurt, it said.';
  expect(excerpt({ body, at }, 'seven people were hurt')).toEqual({
    before: 'On Monday at least ',
    after: ', it said.',
    cut: [false, false],
    at,
    sha256: createHash('sha256').update(body).digest('hex'),
  });
});

it('cuts a long text at the ends of words', () => {
  const kept = excerpt({ body: `${words(900)} HERE ${words(900)}`, at }, 'HERE')!;
  expect(kept.cut).toEqual([true, true]);
  expect(kept.before).toMatch(/^w\d+ .*w899 $/);
  expect(kept.before.length).toBeLessThanOrEqual(600);
  expect(kept.after).toMatch(/^ w0 .*w\d+$/);
  expect(kept.after.length).toBeLessThanOrEqual(600);
});

it.each([
  ['words that are not there', 'Some text', 'other'],
  ['no words', 'Some text', ' '],
])('shows nothing for %s', (_, body, quote) => {
  expect(excerpt({ body, at }, quote)).toBeNull();
});
