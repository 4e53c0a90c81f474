import { hedgeOf, reportsDenial } from './read-passage';

describe('what a headline shows of its claim', () => {
  it.each<[string, string | null]>([
    ['Ferry probably sank off Ostra', 'likely'],
    ['Ferry reportedly sank off Ostra', 'alleged'],
    ['Ferry sank off Ostra', null],
    ['Nobody may board the ferry in May', null],
    ['Ferry will sail again', null],
    [`The ferry reportedly sank. ${'More follows here. '.repeat(12)}`, null],
    [`The ferry reportedly sank. ${'More follows here. '.repeat(90)}`, null],
    // A sentence of thirty words, and one of thirty-one.
    [`Reportedly ${'ferry '.repeat(29)}`, 'alleged'],
    [`Reportedly ${'ferry '.repeat(30)}`, null],
    // Few words, though they stand far apart.
    [`Ferry sank ${' '.repeat(1200)} reportedly`, 'alleged'],
  ])('%s: %s', (text, modality) => {
    expect(hedgeOf(text)).toBe(modality);
  });

  it.each<[string, boolean]>([
    ['Line DENIES that its ferry sank', true],
    ['Captain rejects claims of a leak', true],
    ['Ferry story is a hoax', false],
    [`The line denies it. ${'More follows here. '.repeat(12)}`, false],
  ])('%s: %s', (text, reported) => {
    expect(reportsDenial(text)).toBe(reported);
  });
});
