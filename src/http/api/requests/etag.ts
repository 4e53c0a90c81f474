import { createHash } from 'node:crypto';

/** The strong ETag of these bytes (RFC 9110, 8.8.3). */
export const etagOf = (bytes: string | Buffer): string => `"${createHash('sha256').update(bytes).digest('base64url')}"`;

/** Whether an If-None-Match names the ETag. */
export const namesTag = (header: string, etag: string): boolean =>
  header === etag ||
  header === '*' ||
  header.split(',').some((candidate) => candidate.trim().replace(/^W\//, '') === etag);
