/** Media types of a body that is a file as it is. None is one that a form or script of another site can send without asking first. */
export const FILE_TYPES = [
  'text/csv',
  'application/x-ndjson',
  'application/jsonl',
  'application/ld+json',
  'text/html',
  'application/octet-stream',
] as const;

const mediaType = (contentType = ''): string => (contentType.split(';', 1)[0] ?? '').trim().toLowerCase();

export const isFileType = (contentType: string | undefined): boolean =>
  (FILE_TYPES as readonly string[]).includes(mediaType(contentType));

export const isForm = (contentType: string | undefined): boolean => mediaType(contentType) === 'multipart/form-data';

/** "windows-1252" of "text/csv; charset=windows-1252". */
export const charsetOf = (contentType = ''): string | undefined =>
  /;\s*charset\s*=\s*"?([\w.:-]{1,40})"?/i.exec(contentType)?.[1];
