import { createHash } from 'node:crypto';
import { InvalidArgument } from './google-error';

/** What a search asks for. */
export interface ClaimSearch {
  /** Null where only the publisher is given. */
  query: string | null;
  /** Language without its region, lower case. */
  language: string | null;
  /** Host or the end of one. */
  site: string | null;
  maxAgeDays: number | null;
  pageSize: number;
  offset: number;
  /** Sort keys of the last claim of the page before. */
  after: { at: string; id: string } | null;
  /** Of the parameters that have to stay the same from page to page. */
  fingerprint: string;
}

const MOST = 100;
/** A thousand years: whoever asks for more asks for everything. */
const OLDEST_DAYS = 365_000;
const NAMES = ['query', 'languageCode', 'reviewPublisherSiteFilter', 'maxAgeDays', 'pageSize', 'offset'] as const;
type Name = (typeof NAMES)[number] | 'pageToken';

/**
 * Reads the parameters of `claims:search` as Google's Fact Check Tools take them. Others are ignored: clients of Google send a key, a format and more.
 * @throws InvalidArgument
 */
export function readSearch(given: Record<string, unknown>): ClaimSearch {
  const text = (name: Name): string | null => {
    const value = given[name];
    if (value === undefined || value === '') return null;
    if (typeof value !== 'string') throw new InvalidArgument(`${name} is given more than once.`);
    if (value.length > 1000 || value.includes('\0'))
      throw new InvalidArgument(`${name} is no text of up to 1,000 characters.`);
    return value;
  };
  const whole = (name: Name, least: number, most = Number.MAX_SAFE_INTEGER): number | null => {
    const value = text(name);
    if (value === null) return null;
    if (!/^-?\d{1,9}$/.test(value) || Number(value) < least)
      throw new InvalidArgument(`${name} has to be a whole number from ${least} on; it is "${value}".`);
    return Math.min(Number(value), most);
  };
  const query = text('query')?.trim() || null;
  const site = siteOf(text('reviewPublisherSiteFilter'));
  if (query === null && site === null)
    throw new InvalidArgument('query is required unless reviewPublisherSiteFilter is given.');
  const token = text('pageToken');
  const offset = whole('offset', 0) ?? 0;
  if (token !== null && offset > 0) throw new InvalidArgument('offset can only be given without pageToken.');
  const fingerprint = createHash('sha256')
    .update(JSON.stringify(NAMES.map((name) => (name === 'offset' ? null : text(name)))))
    .digest('base64url')
    .slice(0, 16);
  return {
    query,
    site,
    language: languageOf(text('languageCode')),
    maxAgeDays: whole('maxAgeDays', 1, OLDEST_DAYS),
    // 0 stands for "as many as you like", as everywhere in Google's APIs.
    pageSize: Math.min(whole('pageSize', 0) || 10, MOST),
    offset,
    after: token === null ? null : readToken(token, fingerprint),
    fingerprint,
  };
}

function languageOf(code: string | null): string | null {
  if (code === null) return null;
  if (!/^[a-z]{2,3}([-_][a-z0-9]{1,8})*$/i.test(code))
    throw new InvalidArgument(`languageCode has to be a BCP-47 code like "en" or "en-GB"; it is "${code}".`);
  return code.split(/[-_]/, 1)[0]!.toLowerCase();
}

const siteOf = (filter: string | null): string | null =>
  filter
    ?.trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .split('/', 1)[0] || null;

/** Opaque to clients. */
export const writeToken = ({ fingerprint }: ClaimSearch, { at, id }: { at: string; id: string }): string =>
  Buffer.from(JSON.stringify([fingerprint, at, id])).toString('base64url');

function readToken(token: string, fingerprint: string): ClaimSearch['after'] {
  const [print, at, id] = parse(token);
  const valid =
    typeof at === 'string' &&
    /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/.test(at) &&
    !Number.isNaN(Date.parse(at)) &&
    typeof id === 'string' &&
    /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);
  if (!valid) throw new InvalidArgument('pageToken is none that this service gave out; start again without it.');
  if (print !== fingerprint)
    throw new InvalidArgument(
      'pageToken belongs to other parameters: they have to stay as they were for the first page.',
    );
  return { at, id };
}

function parse(token: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(Buffer.from(token, 'base64url').toString('utf8'));
    return Array.isArray(parsed) ? parsed : [];
  } catch {
    return [];
  }
}
