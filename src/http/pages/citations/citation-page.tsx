import type { CitationDto } from '../../api/citations/citation.dto';
import type { DeliveryDto } from '../../api/webhooks/delivery.dto';
import { CitationList } from '../components/citation-list';
import { DeliveryList } from './delivery-list';
import { ToldBy } from './told-by';

interface CitationPageProps {
  citation: CitationDto;
  deliveries: readonly DeliveryDto[];
  done: string | undefined;
}

/** One citation: what whoever cites was sent about it, every attempt, and the way to send it again. */
export const CitationPage = ({ citation, deliveries, done }: CitationPageProps) => {
  const { notify, withdrawnAt } = citation;
  const takesMail = withdrawnAt === null && notify.emailConfirmedAt !== null;
  const isWanted = ({ channel, webhook }: DeliveryDto): boolean =>
    channel === 'mail' ? takesMail : !(webhook === notify.webhook?.id && notify.webhook?.disabled);
  return (
    <div class="narrow">
      <p class="kicker">
        <a href="/citations">Citations</a>
      </p>
      <h1>What was sent</h1>
      <p class="lead">
        <a href={`/claims/${citation.claim.id}`}>{citation.claim.text}</a>
      </p>
      {done && (
        <p class="shown-once" role="status">
          {done}
        </p>
      )}
      <CitationList citations={[citation]}>{() => <ToldBy citation={citation} />}</CitationList>
      <h2>Notices</h2>
      <DeliveryList deliveries={deliveries} isWanted={isWanted} />
    </div>
  );
};
