/** Version of the reading rules; when it changes, every article is read again. */
export const READER_VERSION = '2026-11-2';
