import { Notice } from '../components/notice';
import type { VerdictView } from './verdict.view';
import { verdictAddress } from './verdict-address';

/** What has become of this version since: a newer one, a withdrawal, a second look, work that is pending. */
export const VerdictBanner = ({ verdict }: { verdict: VerdictView }) => {
  const { claimId, number, versions, document, stale, mergedInto } = verdict;
  const newest = versions[0]!;
  const newestStatus = newest.ruling?.status ?? null;
  const { corrections } = document;
  return (
    <>
      {newest.number > number && (
        <Notice icon="warning">
          This is version {number}, as it was cited. <a href={verdictAddress(claimId)}>Version {newest.number}</a> has
          taken its place
          {newestStatus === 'withdrawn' && ': the ruling was withdrawn'}
          {newestStatus === 'needs_review' && ' and is being looked at again'}.
        </Notice>
      )}
      {document.ruling?.status === 'needs_review' && (
        <Notice icon="clock">Being looked at again: {document.ruling.reasons.join(' ')}</Notice>
      )}
      {document.ruling?.status === 'withdrawn' && (
        <Notice icon="cross">
          This ruling was withdrawn. The page stays, so that nobody who cited it finds nothing.
        </Notice>
      )}
      {corrections.length > 0 && (
        <Notice icon="warning">
          Corrected: <a href="#corrections">what was wrong</a>.
        </Notice>
      )}
      {mergedInto && (
        <Notice icon="single">
          The same claim stands elsewhere now: <a href={verdictAddress(mergedInto)}>read it there</a>.
        </Notice>
      )}
      {stale && <Notice icon="clock">Something it may rest on has changed and is being worked out.</Notice>}
    </>
  );
};
