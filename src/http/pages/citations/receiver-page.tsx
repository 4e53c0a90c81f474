import type { DeliveryDto } from '../../api/webhooks/delivery.dto';
import type { WebhookDto } from '../../api/webhooks/webhook.dto';
import { Dated } from '../components/dated';
import { ShownOnce } from '../components/shown-once';
import { DeliveryList } from './delivery-list';

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
      <DeliveryList deliveries={deliveries} isWanted={() => enabled} />
    </div>
  );
};
