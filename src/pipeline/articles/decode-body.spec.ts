import { decodeBody } from './decode-body';

describe('decodeBody', () => {
  it.each<[string, Buffer | string, string]>([
    ['UTF-8 with a byte order mark', Buffer.from('\uFEFFCafé\r\nopen'), 'Café\nopen'],
    [
      'a charset that the page names',
      Buffer.from('<meta charset="windows-1252">Caf\xe9', 'latin1'),
      '<meta charset="windows-1252">Café',
    ],
    ['a lone surrogate', 'a\uD800b', 'a\uFFFDb'],
  ])('decodes %s', (_name, body, text) => {
    expect(decodeBody(body)).toBe(text);
  });

  it.each<[string, Buffer | string, string]>([
    ['nothing', '', 'empty'],
    ['blanks', ' \n\t', 'empty'],
    ['a program', Buffer.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2]), 'binary'],
    ['a picture', Buffer.from(Array.from({ length: 400 }, (_, index) => 128 + (index % 100))), 'binary'],
    ['six megabytes', Buffer.alloc(6_000_000, 'a'), 'too_large'],
  ])('refuses %s', (_name, body, code) => {
    expect(() => decodeBody(body)).toThrow(expect.objectContaining({ code }));
  });
});
