import { toPublicId } from '../../../platform/ids/public-id';

interface LinkedVersion {
  claimId: string;
  /** Null where there is no version yet. */
  number: number | null;
  predecessor: number | null;
}

const BASES = { page: '/claims', api: '/api/v1/claims' };

/**
 * The header Link of a version (RFC 5829, RFC 8574): the newest, the one before, all of them, in the form (page or API) that was asked for, and
 * the address to cite, which is the page's.
 */
export function versionLinks(
  origin: string,
  { claimId, number, predecessor }: LinkedVersion,
  form: keyof typeof BASES,
): string {
  const id = toPublicId('clm', claimId);
  const base = `${origin}${BASES[form]}/${id}`;
  const links: [string, string | false][] = [
    ['latest-version', base],
    ['predecessor-version', predecessor !== null && `${base}/v/${predecessor}`],
    ['version-history', `${base}/history`],
    ['cite-as', number !== null && `${origin}/claims/${id}/v/${number}`],
  ];
  return links.flatMap(([rel, address]) => (address === false ? [] : [`<${address}>; rel="${rel}"`])).join(', ');
}
