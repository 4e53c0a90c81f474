import { parseHTML } from 'linkedom';
import { RowFault } from './imported-row';

const entities = new Map([['nbsp', ' ']]);

/** The character that a named entity stands for; the entity itself where there is none. */
function characterOf(entity: string, name: string): string {
  const known = entities.get(name);
  if (known !== undefined) return known;
  const { document } = parseHTML(`<html><body>${entity}</body></html>`) as unknown as {
    document: { body: { textContent: string } };
  };
  const character = document.body.textContent;
  // The names come from strangers: those that mean something are few.
  if (character !== entity) entities.set(name, character);
  return character;
}

/** Text without markup: what others send may hold HTML, and none of it is kept. */
const withoutMarkup = (text: string): string =>
  text
    .replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z][a-z0-9]{1,30}));/gi, (whole, decimal, hex, name) => {
      if (name) return characterOf(whole, name);
      const code = decimal ? Number(decimal) : Number.parseInt(hex as string, 16);
      return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' ';
    })
    .replace(/<\/?[a-z!?][^<>]{0,4000}>/gi, ' ');

// What a spreadsheet would compute: an equals sign, an at sign, or a sign that no number follows.
const FORMULA = /^(?:[=@]|[+-](?!\s*[\d.,]))/;

/**
 * A text as it may be stored: without markup, trimmed, not empty; null where it is not given.
 * @throws RowFault
 */
export function optionalText(value: unknown, field: string, longest: number): string | null {
  if (value === undefined || value === null) return null;
  if (typeof value !== 'string') throw new RowFault(field, 'must be a text');
  if (value.length > longest * 4) throw new RowFault(field, `is longer than ${longest} characters: shorten it`);
  if (value.includes('\0')) throw new RowFault(field, 'holds a NUL character: take it out');
  if (/\p{Surrogate}/u.test(value))
    throw new RowFault(field, 'holds half a character (a lone surrogate): write it anew');
  if (value.includes('\uFFFD'))
    throw new RowFault(
      field,
      'holds characters that are not UTF-8: name the encoding, such as windows-1252, or save the file as UTF-8',
    );
  const text = (/[<&]/.test(value) ? withoutMarkup(value) : value).replace(/[ \t]+/g, ' ').trim();
  if (text === '') return null;
  if (text.length > longest) throw new RowFault(field, `is longer than ${longest} characters: shorten it`);
  if (FORMULA.test(text))
    throw new RowFault(
      field,
      `begins with “${text[0]}” as a formula of a spreadsheet does: put the text in quotation marks`,
    );
  return text;
}

/** @throws RowFault where it is not given, too */
export function requiredText(value: unknown, field: string, longest: number): string {
  const text = optionalText(value, field, longest);
  if (text === null) throw new RowFault(field, 'is missing');
  return text;
}

/** An http or https address without a password, as given; null where there is none. @throws RowFault */
export function optionalAddress(value: unknown, field: string): string | null {
  if (value === undefined || value === null || value === '') return null;
  const address = typeof value === 'string' ? value.trim() : '';
  if (address.length > 2000) throw new RowFault(field, 'is longer than 2000 characters: shorten it');
  if (!/^https?:\/\/[^\s\0\p{Surrogate}]+$/iu.test(address) || !URL.canParse(address))
    throw new RowFault(field, 'must be an http or https address');
  const { username, password } = new URL(address);
  if (username || password) throw new RowFault(field, 'must not hold a name or password');
  return address;
}

export const LONGEST = { id: 500, claim: 1000, quote: 5000, name: 200, reason: 2000 } as const;
