import type { RatingHolds } from '../../../domain/workflow/rating';
import { Icon, type IconName } from './icon';
import type { PublishedRuling } from './published-ruling';

const ICONS: Record<RatingHolds, IconName> = { yes: 'check', partly: 'half', no: 'cross', unknown: 'question' };

/** A fact-checker's ruling as word, icon and colour; filled, so that nobody takes it for a computed state. */
export const RulingBadge = ({ ruling }: { ruling: Pick<PublishedRuling, 'label' | 'holds' | 'inReview'> }) => (
  <span class={`rated rated-${ruling.holds}`}>
    <Icon name={ICONS[ruling.holds]} />
    <span class="hidden">Ruled </span>
    {ruling.label}
    {ruling.inReview && ' (being looked at again)'}
  </span>
);
