/** An element of an XML document; a child that is a string is text, and `null` is left out. */
export interface XmlElement {
  name: string;
  attributes: Readonly<Record<string, string | null>>;
  children: readonly (XmlElement | string | null)[];
}

export const element = (
  name: string,
  attributes: XmlElement['attributes'] = {},
  ...children: XmlElement['children']
): XmlElement => ({ name, attributes, children });

// The production Char of XML 1.0: no reference can stand for anything else.
const NO_CHARACTER = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand in XML. White space that a parser would fold is written by its number, what XML cannot hold becomes U+FFFD. */
const escaped = (text: string, folded: RegExp): string =>
  text
    .replace(NO_CHARACTER, '\u{FFFD}')
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign]!)
    .replace(folded, (space) => `&#${space.charCodeAt(0)};`);

const write = (node: XmlElement | string | null): string => {
  if (node === null) return '';
  if (typeof node === 'string') return escaped(node, /\r/g);
  const attributes = Object.entries(node.attributes)
    .map(([name, value]) => (value === null ? '' : ` ${name}="${escaped(value, /[\t\n\r]/g)}"`))
    .join('');
  return `<${node.name}${attributes}>${node.children.map(write).join('')}</${node.name}>`;
};

/** A complete document in UTF-8: well-formed whatever the texts hold. Names of elements and attributes are the caller's. */
export const xmlDocument = (root: XmlElement): string => `<?xml version="1.0" encoding="utf-8"?>\n${write(root)}\n`;
