import type { FoundVersion } from '../../api/versions/find-version';
import type { ProblemRedaction } from '../../problems/problem-redaction';
import { Dated } from '../components/dated';
import { historyAddress, verdictAddress } from './verdict-address';

interface TombstonePageProps {
  claimId: string;
  redaction: ProblemRedaction;
  found: FoundVersion;
}

/** What is left of a version whose words a court had taken out: when, why, and the hash that keeps its place in the chain. */
export const TombstonePage = ({ claimId, redaction, found }: TombstonePageProps) => {
  const { number, createdAt, at, reason, reference, content } = redaction;
  const newest = found.latest[0]!;
  return (
    <article class="verdict">
      <p class="kicker">Version {number}</p>
      <h1>The words of this version were taken out</h1>
      <p class="lead">{reason}</p>
      <dl class="facts">
        <div>
          <dt>Written</dt>
          <dd>
            <Dated iso={createdAt} precision="time" />
          </dd>
        </div>
        <div>
          <dt>Redacted</dt>
          <dd>
            <Dated iso={at} precision="time" />
          </dd>
        </div>
        {reference !== null && (
          <div>
            <dt>Order</dt>
            <dd>{reference}</dd>
          </div>
        )}
        <div>
          <dt>SHA-256</dt>
          <dd>
            <code class="hash">{content}</code>
          </dd>
        </div>
      </dl>
      <p>
        The version keeps its number and its place in the chain, so that nobody can say it never was.{' '}
        {newest.number !== number && !newest.redacted && (
          <>
            <a href={verdictAddress(claimId)}>What stands now</a>{' '}
          </>
        )}
        <a href={historyAddress(claimId)}>All versions</a>
      </p>
    </article>
  );
};
