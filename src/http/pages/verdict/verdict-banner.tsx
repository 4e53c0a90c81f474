import { outcomeWords } from '../../../pipeline/verdicts/public-outcome';
import { Dated } from '../components/dated';
import { Notice } from '../components/notice';
import type { VerdictView } from './verdict.view';
import { compareAddress, historyAddress, verdictAddress } from './verdict-address';

/** What brought the reader to this version. */
export interface Arrival {
  /** The moment that was asked for, RFC 3339. */
  asOf?: string | undefined;
  /** The claim that was merged into this one, whose address was asked for. */
  mergedFrom?: { id: string; text: string } | undefined;
}

interface VerdictBannerProps extends Arrival {
  verdict: VerdictView;
}

const Newer = ({ verdict }: { verdict: VerdictView }) => {
  const { claimId, number, versions } = verdict;
  const newest = versions[0]!;
  if (newest.number === number) return null;
  return (
    <Notice icon="warning">
      This is version {number}, as it was cited. <a href={verdictAddress(claimId)}>Version {newest.number}</a> has taken
      its place
      {newest.outcome && <>: {outcomeWords(newest.outcome)}</>}
      {newest.redacted && ', redacted by order of a court'}.{' '}
      {!newest.redacted && <a href={compareAddress(claimId, number, newest.number)}>What changed</a>}
    </Notice>
  );
};

const Corrected = ({ verdict }: { verdict: VerdictView }) => {
  const { claimId, document, correctedSince } = verdict;
  if (correctedSince > 0)
    return (
      <Notice icon="warning">
        Corrected since: <a href={`${verdictAddress(claimId)}#corrections`}>what was wrong</a>.
      </Notice>
    );
  if (document.corrections.length === 0) return null;
  return (
    <Notice icon="warning">
      Corrected: <a href="#corrections">what was wrong</a>.
    </Notice>
  );
};

/** What has become of this version since: a newer one, a correction, a withdrawal, a second look, work that is pending. */
export const VerdictBanner = ({ verdict, asOf, mergedFrom }: VerdictBannerProps) => {
  const { number, document, stale, merged, survivor } = verdict;
  const { ruling } = document;
  return (
    <>
      {mergedFrom && (
        <Notice icon="single">
          “<bdi>{mergedFrom.text}</bdi>” says the same and was merged into this claim. What was said of it stays:{' '}
          <a href={historyAddress(mergedFrom.id)}>its versions</a>.
        </Notice>
      )}
      {asOf !== undefined && (
        <Notice icon="clock">
          What was said on <Dated iso={asOf} precision="time" />: version {number}.
        </Notice>
      )}
      <Newer verdict={verdict} />
      {ruling?.status === 'needs_review' && (
        <Notice icon="clock">Being looked at again: {ruling.reasons.join(' ')}</Notice>
      )}
      {ruling?.status === 'withdrawn' && (
        <Notice icon="cross">
          This ruling was withdrawn: it no longer stands, and nothing here should be cited as our finding. The page
          stays, so that nobody who cited it finds nothing.
          {ruling.withdrawnFor !== undefined && (
            <>
              <br />
              <strong>Why it was withdrawn: {ruling.withdrawnFor}</strong>
            </>
          )}
        </Notice>
      )}
      <Corrected verdict={verdict} />
      {merged && (
        <Notice icon="single">
          The same claim stands elsewhere now
          {survivor ? (
            <>
              : <a href={verdictAddress(survivor)}>read it there</a>.
            </>
          ) : (
            ', where nothing has been published on it yet.'
          )}
        </Notice>
      )}
      {stale && <Notice icon="clock">Something it may rest on has changed and is being worked out.</Notice>}
    </>
  );
};
