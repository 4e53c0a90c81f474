import type { DeliveryDto } from '../../api/webhooks/delivery.dto';
import { Dated } from '../components/dated';

const KINDS: Record<DeliveryDto['kind'], string> = {
  outcome: 'Another outcome',
  correction: 'Correction',
  withdrawal: 'Withdrawal',
  needs_review: 'Needs review',
  redaction: 'Redaction',
  merged: 'Merge',
  test: 'Test',
};

const Outcome = ({ delivery }: { delivery: DeliveryDto }) => {
  if (delivery.deliveredAt)
    return (
      <>
        delivered <Dated iso={delivery.deliveredAt} precision="time" />
      </>
    );
  if (delivery.failedReason) return <strong>{delivery.failedReason}</strong>;
  if (delivery.nextAttemptAt === null) return <>waits until the receiver is enabled</>;
  return (
    <>
      on the way, next attempt <Dated iso={delivery.nextAttemptAt} precision="time" />
    </>
  );
};

const Delivery = ({ delivery, again }: { delivery: DeliveryDto; again: boolean }) => (
  <li class="entry">
    <p>
      {KINDS[delivery.kind]}, <Dated iso={delivery.createdAt} precision="time" />,{' '}
      {delivery.channel === 'mail' ? 'by e-mail' : 'to the receiver'}: <Outcome delivery={delivery} />
    </p>
    {delivery.attempts.length > 0 && (
      <ol>
        {delivery.attempts.map((attempt) => (
          <li key={attempt.number} value={attempt.number}>
            <Dated iso={attempt.at} precision="time" />: {attempt.problem ?? `taken, status ${attempt.status}`} (
            {attempt.durationMs} ms)
          </li>
        ))}
      </ol>
    )}
    {again && (
      <form method="post" action={`/citations/deliveries/${delivery.id}/replay`}>
        <button type="submit">
          Send again<span class="hidden"> the notice {delivery.notice}</span>
        </button>
      </form>
    )}
  </li>
);

interface DeliveryListProps {
  deliveries: readonly DeliveryDto[];
  /** Whether somebody still takes it, so that it can be sent again. */
  isWanted: (delivery: DeliveryDto) => boolean;
}

/** What was sent, with every attempt, and the way to send it again. */
export const DeliveryList = ({ deliveries, isWanted }: DeliveryListProps) =>
  deliveries.length === 0 ? (
    <p>Nothing yet.</p>
  ) : (
    <ul class="plain">
      {deliveries.map((delivery) => (
        <Delivery key={delivery.id} delivery={delivery} again={isWanted(delivery)} />
      ))}
    </ul>
  );
