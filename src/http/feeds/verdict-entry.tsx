import { render } from 'preact-render-to-string';
import { outcomeWords, publicOutcome } from '../../pipeline/verdicts/public-outcome';
import { type VersionChange, versionChanges } from '../../pipeline/verdicts/version-changes';
import { toPublicId } from '../../platform/ids/public-id';
import { verdictAddress } from '../pages/verdict/verdict-address';
import { shorten } from '../shorten';
import type { FeedEntry } from './feed';
import type { FeedVersion } from './feed-versions.view';

const LONGEST_TITLE = 300;
const LONGEST_RATIONALE = 2000;

interface BodyProps {
  version: FeedVersion;
  outcome: string;
  changes: VersionChange[];
  address: string;
}

const Body = ({ version, outcome, changes, address }: BodyProps) => {
  const { document, number, hash } = version;
  const { ruling } = document;
  return (
    <>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p>
        <strong>{outcome}</strong>: “{document.claim.text}”
      </p>
      {ruling?.withdrawnFor !== undefined && <p>Withdrawn: {shorten(ruling.withdrawnFor, LONGEST_RATIONALE)}</p>}
      <p>{shorten(ruling?.rationale ?? '', LONGEST_RATIONALE)}</p>
      <p>
        <a href={address}>Version {number}</a>, SHA-256 {hash}
      </p>
    </>
  );
};

/**
 * A version in a feed: under the address of its claim in feeds of verdicts, where a newer version takes the place of the entry, and
 * under its own in feeds of versions, where each one stays.
 */
export function verdictEntry(origin: string, version: FeedVersion, idOf: 'claim' | 'version'): FeedEntry {
  const { claimId, number, at, hash, document, before, tags } = version;
  const outcome = publicOutcome(document)!;
  const changes = versionChanges(before, document);
  const [claim, own] = [`${origin}${verdictAddress(claimId)}`, `${origin}${verdictAddress(claimId, number)}`];
  const page = idOf === 'claim' ? claim : own;
  const body = <Body version={version} outcome={outcomeWords(outcome)} changes={changes} address={own} />;
  return {
    id: page,
    title: shorten(`${outcomeWords(outcome)}: ${document.claim.text}`, LONGEST_TITLE),
    url: page,
    json: `${origin}/api/v1${verdictAddress(claimId, number)}`,
    published: idOf === 'claim' ? new Date(document.ruling!.publishedAt!).toISOString() : at,
    updated: at,
    body: { kind: 'html', text: render(body) },
    tags,
    touchstone: { claim: toPublicId('clm', claimId), version: number, contentHash: hash, outcome, changes },
  };
}
