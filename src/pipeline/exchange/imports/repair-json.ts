// Texts, and what stands between them that is no JSON: comments, the marks that once hid scripts from browsers, loose commas. Whatever is
// never closed ends with the text, so that each character is looked at once.
const PIECES =
  /"[^"\\]*(?:\\[\s\S][^"\\]*)*(?:"|\\?$)|\/\*[\s\S]*?(?:\*\/|$)|(?:\/\/)?(?:<!\[CDATA\[|\]\]>)|<!--|-->|\/\/[^\n]*|,(?=\s*[}\]])|;(?=\s*$)|\uFEFF/g;

/**
 * JSON as it is found in pages, made valid where only its wrapping is wrong: byte order marks, comments, CDATA, a semicolon at the end, commas before a
 * bracket, quotation marks as entities, and in texts line breaks and escapes that are none. Anything else stays wrong.
 */
export function repairJson(text: string): string {
  const quoted = text.includes('"') ? text : text.replaceAll('&quot;', '"').replaceAll('&amp;', '&');
  return quoted.replace(PIECES, (piece) => (piece.startsWith('"') ? repairText(piece) : ' '));
}

const repairText = (text: string): string =>
  text
    .replace(/\\(u[0-9a-f]{4}|[\s\S])/gi, (whole, escaped: string) =>
      /^(?:["\\/bfnrt]|u.+)$/.test(escaped) ? whole : escaped,
    )
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those that JSON wants escaped
    .replace(/[\0-\x1f]/g, (character) => JSON.stringify(character).slice(1, -1));
