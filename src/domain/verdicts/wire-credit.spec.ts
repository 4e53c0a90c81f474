import { wireCreditOf } from './wire-credit';

describe('the agency a passage credits', () => {
  it.each<[string, string | null]>([
    ['OSTRA, 4 May (Reuters) - The ferry sank.', 'reuters'],
    ['OSTRA. /Interfax-Ukraine/ The ferry sank.', 'interfax-ukraine'],
    ['AFP – The ferry sank.', 'afp'],
    ['The ferry sank. Source: AP', 'ap'],
    ['The ferry sank, Reuters reported.', null],
    ['The AP exam was held on the ferry.', null],
    ['', null],
  ])('%s: %s', (text, expected) => {
    expect(wireCreditOf(text)).toBe(expected);
  });
});
