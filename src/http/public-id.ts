/** Public ids: a prefix that says what it is, an underscore and the 32 hex digits of the row's uuid (`clm_0190…`). */
export type PublicIdPrefix =
  | 'clm'
  | 'qst'
  | 'art'
  | 'ver'
  | 'stm'
  | 'evd'
  | 'pub'
  | 'evt'
  | 'ent'
  | 'con'
  | 'vrd'
  | 'sug';

const HEX_32 = /^[0-9a-f]{32}$/;

/** `toPublicId('clm', '0190c9a2-…')` is `clm_0190c9a2…`. */
export function toPublicId(prefix: PublicIdPrefix, uuid: string): string {
  return `${prefix}_${uuid.replaceAll('-', '')}`;
}

/** The uuid behind a public id; null when the text is no id of this kind. */
export function fromPublicId(prefix: PublicIdPrefix, text: string): string | null {
  const hex = text.startsWith(`${prefix}_`) ? text.slice(prefix.length + 1) : '';
  if (!HEX_32.test(hex)) return null;
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
