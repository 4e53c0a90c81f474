import type { DeliveryDto } from '../../api/webhooks/delivery.dto';
import type { WebhookDto } from '../../api/webhooks/webhook.dto';
import { Dated } from '../components/dated';
import { ShownOnce } from '../components/shown-once';

export interface ReceiverPageProps {
  webhook: WebhookDto;
  deliveries: readonly DeliveryDto[];
  /** The secret, where it was just changed. */
  secret?: string;
  done?: string | undefined;
}

const Button = ({ to, label }: { to: string; label: string }) => (
  <form method="post" action={to}>
    <button type="submit">{label}</button>
  </form>
);

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

const Delivery = ({ delivery, enabled }: { delivery: DeliveryDto; enabled: boolean }) => (
  <li class="entry">
    <p>
      {KINDS[delivery.kind]}, <Dated iso={delivery.createdAt} precision="time" />: <Outcome delivery={delivery} />
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
    {enabled && (
      <form method="post" action={`/citations/deliveries/${delivery.id}/replay`}>
        <button type="submit">
          Send again<span class="hidden"> the notice {delivery.notice}</span>
        </button>
      </form>
    )}
  </li>
);

/** A receiver of notices: what was sent to it, every attempt, and what can be done. */
export const ReceiverPage = ({ webhook, deliveries, secret, done }: ReceiverPageProps) => {
  const at = `/citations/receivers/${webhook.id}`;
  const enabled = webhook.disabledAt === null;
  return (
    <div class="narrow">
      <p class="kicker">
        <a href="/citations">Citations</a>
      </p>
      <h1>Receiver of notices</h1>
      <p class="lead">
        <code>{webhook.url}</code>
      </p>
      {done && (
        <p class="shown-once" role="status">
          {done}
        </p>
      )}
      {secret !== undefined && (
        <ShownOnce what="This is the new secret; for 24 hours the old one signs too." secret={secret} />
      )}
      <p>
        {enabled ? 'Enabled.' : `Disabled: ${webhook.disabledReason}`} Registered by {webhook.person.name}{' '}
        <Dated iso={webhook.createdAt} />.
      </p>
      <div class="ways">
        {enabled && <Button to={`${at}/test`} label="Send a test" />}
        <Button to={`${at}/secret`} label="Change the secret" />
        {enabled ? (
          <Button to={`${at}/disabling`} label="Disable the receiver" />
        ) : (
          <Button to={`${at}/enabling`} label="Enable the receiver" />
        )}
      </div>
      <h2>What was sent</h2>
      {deliveries.length === 0 ? (
        <p>Nothing yet.</p>
      ) : (
        <ul class="plain">
          {deliveries.map((delivery) => (
            <Delivery key={delivery.id} delivery={delivery} enabled={enabled} />
          ))}
        </ul>
      )}
    </div>
  );
};
