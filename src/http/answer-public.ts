import type { FastifyReply, FastifyRequest } from 'fastify';
import { etagOf, namesTag } from './api/requests/etag';
import { READABLE_ANYWHERE } from './readable-anywhere';

/** What everybody gets alike, whoever asks. */
export interface PublicAnswer {
  /** Media type with its charset, where it has one. */
  type: string;
  bytes: string;
  /** When it last changed, RFC 3339; absent where no one moment says so. */
  changedAt?: string;
  /** Whether pages of other sites may show it, as a picture or in a frame. */
  embeddable?: boolean;
}

const text = (description: string) => ({ description, schema: { type: 'string' as const } });

/** The headers of such an answer, for the OpenAPI document. */
export const PUBLIC_HEADERS = {
  ETag: text('Strong: a hash of the bytes'),
  'Cache-Control': text('Public, for a minute'),
};

// Long enough to bear a crowd, short enough that nobody reads for long what was corrected.
const MAX_AGE_SECONDS = 60;

const seconds = (moment: string): number => Math.floor(Date.parse(moment) / 1000);

/** Whether the client has it already: by its ETag, else by the moment it last read it (RFC 9110, 13.2.2). */
function isKnown({ headers }: FastifyRequest, etag: string, changedAt: string | undefined): boolean {
  const tags = headers['if-none-match'];
  if (tags !== undefined) return namesTag(tags, etag);
  const since = headers['if-modified-since'];
  return since !== undefined && changedAt !== undefined && seconds(changedAt) <= seconds(since);
}

/**
 * What a handler returns that every cache on the way may keep for a minute, with a strong ETag of its bytes; nothing, as 304, for
 * whoever has it. Scripts of other sites may read it: it says the same to everybody.
 */
export function answerPublic(request: FastifyRequest, reply: FastifyReply, answer: PublicAnswer): string | undefined {
  const { type, bytes, changedAt, embeddable = false } = answer;
  const etag = etagOf(bytes);
  reply.header('etag', etag).header('cache-control', `public, max-age=${MAX_AGE_SECONDS}`);
  reply.headers(READABLE_ANYWHERE);
  if (changedAt !== undefined) reply.header('last-modified', new Date(changedAt).toUTCString());
  if (embeddable) reply.removeHeader('x-frame-options');
  if (isKnown(request, etag, changedAt)) {
    reply.status(304);
    return undefined;
  }
  reply.type(type);
  return bytes;
}
