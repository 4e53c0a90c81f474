import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { deskSettings } from '../../platform/config/desk-settings';
import { answerPublic } from '../answer-public';
import { notFound } from '../problems/problem-exception';
import { ATOM_TYPE, writeAtom } from './atom';
import type { Feed } from './feed';
import { JSON_FEED_TYPE, writeJsonFeed } from './json-feed';

const FORMATS = {
  atom: { type: `${ATOM_TYPE}; charset=utf-8`, write: writeAtom },
  json: { type: `${JSON_FEED_TYPE}; charset=utf-8`, write: writeJsonFeed },
} as const;

export type FeedFormat = keyof typeof FORMATS;

export const FEED_FORMATS = Object.keys(FORMATS) as FeedFormat[];

/** A page of a feed that was asked for, in one of the formats. */
export interface FeedRequest {
  request: FastifyRequest;
  reply: FastifyReply;
  format: FeedFormat;
}

/** The parameter of a handler that takes what was asked; the address ends in the format. */
export const AskedFeed = createParamDecorator((_: unknown, context: ExecutionContext): FeedRequest => {
  const request = context.switchToHttp().getRequest<FastifyRequest<{ Params: { format?: string } }>>();
  const format = FEED_FORMATS.find((known) => known === request.params.format);
  if (!format) throw notFound(`feed; addresses of feeds end in ${FEED_FORMATS.map((name) => `.${name}`).join(' or ')}`);
  return { request, reply: context.switchToHttp().getResponse<FastifyReply>(), format };
});

/** Everything of a feed but where it stands and when it changed. */
export type FeedParts = Pick<Feed, 'title' | 'subtitle' | 'entries'> & {
  /** Path of the page that shows the same to people. */
  home: string;
  nextCursor: string | null;
  removed?: Feed['removed'];
};

const EMPTY_SINCE = '1970-01-01T00:00:00.000Z';

/** What a handler returns for a page of a feed; it changed when the last of what it holds did. */
export function answerFeed({ request, reply, format }: FeedRequest, parts: FeedParts): string | undefined {
  const { home, nextCursor, entries, removed = [] } = parts;
  const [path = '', query = ''] = request.url.split('?', 2);
  const address = (changed: (search: URLSearchParams) => void): string => {
    const search = new URLSearchParams(query);
    changed(search);
    return `${request.publicOrigin}${path}${search.size > 0 ? `?${search}` : ''}`;
  };
  const changes = [...entries.map((entry) => entry.updated), ...removed.map(({ at }) => at)].sort();
  const updated = changes.at(-1) ?? EMPTY_SINCE;
  const { type, write } = FORMATS[format];
  const bytes = write({
    ...parts,
    author: deskSettings().organisation.name,
    home: `${request.publicOrigin}${home}`,
    self: address(() => undefined),
    first: address((search) => search.delete('cursor')),
    next: nextCursor === null ? null : address((search) => search.set('cursor', nextCursor)),
    updated,
    removed,
  });
  return answerPublic(request, reply, { type, bytes, changedAt: updated });
}
