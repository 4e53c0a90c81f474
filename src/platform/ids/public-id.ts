export const PUBLIC_ID_PREFIXES = [
  'clm',
  'qst',
  'art',
  'ver',
  'stm',
  'evd',
  'pub',
  'evt',
  'ent',
  'con',
  'vrd',
  'sug',
  'per',
  'key',
  'rul',
  'cmt',
  'cor',
  'rep',
  'err',
  'mod',
  'cit',
  'whk',
  'msg',
  'dlv',
] as const;

export type PublicIdPrefix = (typeof PUBLIC_ID_PREFIXES)[number];

const UUID = /^([0-9a-f]{8})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{4})([0-9a-f]{12})$/;

/** The id that leaves the service: `clm_` and the 32 hex digits of the uuid. */
export const toPublicId = (prefix: PublicIdPrefix, uuid: string): string =>
  `${prefix}_${uuid.replaceAll('-', '').toLowerCase()}`;

/** The uuid behind a public id, or null where the text is no id of that kind. */
export function fromPublicId(prefix: PublicIdPrefix, text: string): string | null {
  if (!text.startsWith(`${prefix}_`)) return null;
  const digits = UUID.exec(text.slice(prefix.length + 1));
  return digits?.slice(1).join('-') ?? null;
}
