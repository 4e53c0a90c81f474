import type { FastifyReply, FastifyRequest } from 'fastify';
import { READABLE_ANYWHERE } from '../../readable-anywhere';
import { namesTag } from './etag';

/** Bytes that never change, and their SHA-256 in hex. */
export interface SealedBytes {
  bytes: string;
  hash: string;
  isPublic: boolean;
}

/**
 * Sends bytes that never change as they are: the strong ETag is their hash, whoever has them gets 304, and what is public may be kept
 * for ever by every cache on the way.
 */
export function sendSealed(request: FastifyRequest, reply: FastifyReply, { bytes, hash, isPublic }: SealedBytes): void {
  const etag = `"${hash}"`;
  reply.header('etag', etag);
  if (isPublic) reply.headers(READABLE_ANYWHERE);
  reply.header('cache-control', isPublic ? 'public, max-age=31536000, immutable' : 'private, no-cache');
  if (namesTag(request.headers['if-none-match'] ?? '', etag)) reply.status(304).send();
  else reply.type('application/json; charset=utf-8').send(bytes);
}
