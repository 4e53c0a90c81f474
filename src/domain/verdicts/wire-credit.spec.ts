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
    [`(Reuters) ${'The ferry sank. '.repeat(40)}`, 'reuters'],
    [`${'The ferry sank. '.repeat(40)} Source: AP.`, 'ap'],
    // Of a long passage only the ends are read: amid it an agency is one that is spoken of.
    [`${'The ferry sank. '.repeat(20)} (Reuters) ${'The ferry sank. '.repeat(20)}`, null],
  ])('%s: %s', (text, expected) => {
    expect(wireCreditOf(text)).toBe(expected);
  });
});
