import { toPublicId } from '../../../platform/ids/public-id';
import { CauseList } from '../components/cause-list';
import { Dated } from '../components/dated';
import { Icon } from '../components/icon';
import { StateBadge } from '../components/state-badge';
import { decimals } from '../format/numbers';
import type { VerdictChange } from './start.view';

/** The newest verdict versions: from which state to which, and why. */
export const LatestChanges = ({ changes }: { changes: VerdictChange[] }) => (
  <section aria-labelledby="changes">
    <h2 id="changes">Latest verdicts</h2>
    {changes.length ? (
      <ol class="plain">
        {changes.map((change) => (
          <li key={`${change.claimId} ${change.number}`} class="entry">
            <p class="entry-head">
              {change.before && change.before !== change.after && (
                <>
                  <StateBadge state={change.before} /> <Icon name="arrow" />
                  <span class="hidden">changed to</span>{' '}
                </>
              )}
              <StateBadge state={change.after} /> <span class="figure">{decimals(change.probability)}</span>
            </p>
            <p>
              <a href={`/questions/${toPublicId('qst', change.questionId)}#${toPublicId('clm', change.claimId)}`}>
                {change.claimText}
              </a>
            </p>
            <p class="quiet">
              Version {change.number}, <Dated iso={change.at} precision="time" />
              {change.number === 1 ? ', the first' : ''}
            </p>
            <CauseList causes={change.causes} />
          </li>
        ))}
      </ol>
    ) : (
      <p class="quiet">No claim has been assessed yet.</p>
    )}
  </section>
);
