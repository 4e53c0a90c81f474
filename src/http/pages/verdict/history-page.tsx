import type { ListPage } from '../../api/lists/list-page';
import type { HistoryStepDto } from '../../api/versions/version-history.dto';
import { Dated } from '../components/dated';
import { MomentForm } from './moment-page';
import { compareAddress, historyAddress, verdictAddress } from './verdict-address';
import { stepWords } from './verdict-versions';

interface HistoryPageProps {
  claimId: string;
  /** Of the newest version that still has its words; null where none has. */
  text: string | null;
  page: ListPage<HistoryStepDto>;
}

const Step = ({
  claimId,
  step,
  before,
}: {
  claimId: string;
  step: HistoryStepDto;
  before: HistoryStepDto | undefined;
}) => {
  const { number, createdAt, causes, changes, checkpoint, contentHash, redacted } = step;
  return (
    <li class="entry">
      <h2>
        <a href={verdictAddress(claimId, number)}>Version {number}</a>: {stepWords(step)}
      </h2>
      <p class="quiet">
        Written <Dated iso={createdAt} precision="time" />
        {checkpoint !== null ? (
          <>
            , signed by <a href={`/api/v1/checkpoints/${checkpoint}`}>checkpoint {checkpoint}</a>
          </>
        ) : (
          ', not signed by a checkpoint yet'
        )}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {causes.length > 0 && (
        <ul class="causes plain">
          {causes.map(({ text }) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      <p class="links">
        {before && !before.redacted && !redacted && (
          <a href={compareAddress(claimId, before.number, number)}>Compare with version {before.number}</a>
        )}{' '}
        <span class="quiet">
          SHA-256 <code class="hash">{contentHash}</code>
        </span>
      </p>
    </li>
  );
};

/** Every version of a verdict that the reader may see: what it changed, why, and which checkpoint signed it. */
export const HistoryPage = ({ claimId, text, page }: HistoryPageProps) => (
  <article class="verdict">
    <h1>All versions</h1>
    <p class="lead">
      <a href={verdictAddress(claimId)}>{text ?? 'The claim'}</a>
    </p>
    <ol class="plain history" reversed>
      {page.items.map((step, place) => (
        <Step key={step.number} claimId={claimId} step={step} before={page.items[place + 1]} />
      ))}
    </ol>
    {page.nextCursor !== null && (
      <p class="more">
        <a href={`${historyAddress(claimId)}?cursor=${encodeURIComponent(page.nextCursor)}`}>Older versions</a>
      </p>
    )}
    <section aria-labelledby="moment">
      <h2 id="moment">At a moment</h2>
      <MomentForm claimId={claimId} />
    </section>
  </article>
);
