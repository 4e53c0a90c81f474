import { priorityParts } from '../../../../domain/workflow/priority';
import { deskSettings } from '../../../../platform/config/desk-settings';
import { toPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { formatDuration } from '../../format/duration';
import { counted } from '../../format/numbers';
import { PriorityBar } from '../components/priority-bar';
import { ReviewStateBadge } from '../components/review-state-badge';
import { workbenchAddress } from '../workbench/workbench-address';
import type { QueuedClaim } from './queue.view';

const DAY_MS = 86_400_000;

/** Who has the claim, whose it is, and until when it sleeps. */
const Holding = ({ claim, now }: { claim: QueuedClaim; now: number }) => (
  <>
    {claim.holder !== null && (
      <span class="held">
        reserved by {claim.holder}, {formatDuration(Date.parse(claim.reservedUntil!) - now)} left
      </span>
    )}
    {claim.assignee !== null && <span>assigned to {claim.assignee}</span>}
    {claim.snoozedUntil !== null && Date.parse(claim.snoozedUntil) > now && (
      <span>
        snoozed until <Dated iso={claim.snoozedUntil} precision="time" />
      </span>
    )}
  </>
);

interface QueueRowProps {
  claim: QueuedClaim;
  now: number;
  /** The queue the row stands in, for the way on from the claim. */
  queue: string;
  /** Whether the row can be chosen for the bulk form. */
  choosable: boolean;
}

/** One claim of the queue: what it says, where it stands, why it is urgent, how long it has waited. */
export const QueueRow = ({ claim, now, queue, choosable }: QueueRowProps) => {
  const id = toPublicId('clm', claim.claimId);
  const waited = now - Date.parse(claim.waitingSince);
  const parts = priorityParts(claim, deskSettings().priority, waited / DAY_MS);
  return (
    <li class="queue-row" id={id}>
      {choosable && (
        <label class="choose">
          <input type="checkbox" name="claim" value={`${id} ${claim.revision}`} form="bulk" />
          <span class="hidden">
            Choose “<bdi>{claim.text}</bdi>”
          </span>
        </label>
      )}
      <div class="queue-claim">
        <p class="queue-text">
          <a href={workbenchAddress(claim.claimId, { queue })} data-row>
            {claim.text}
          </a>
        </p>
        <p class="queue-facts quiet">
          <ReviewStateBadge state={claim.state} />
          <span>{claim.question.text}</span>
          <Holding claim={claim} now={now} />
          {claim.contradictions > 0 && <span>{counted(claim.contradictions, 'contradiction')}</span>}
          {claim.tags.map((tag) => (
            <a key={tag} class="tag" href={`/desk?${new URLSearchParams({ tag })}`}>
              {tag}
            </a>
          ))}
        </p>
        {claim.returnedFor.map(({ text }) => (
          <p key={text} class="queue-reason">
            {text}
          </p>
        ))}
      </div>
      <div class="queue-urgency">
        <PriorityBar parts={parts} />
        <span class="quiet">waiting {formatDuration(waited)}</span>
      </div>
    </li>
  );
};
