import { toPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { formatDuration } from '../../format/duration';
import type { RivalClaim } from '../../question/question.view';
import { quoteInSentence } from '../../question/quote-in-sentence';
import { ReviewStateBadge } from '../components/review-state-badge';
import { passageContext } from './passage-context';
import type { WorkbenchView } from './workbench.view';

/** Characters before and after the passage: a sentence or two. */
const AROUND = 180;

/** Where the claim is made: the passage that says it, with what stands around it. */
const Statement = ({ claim }: { claim: RivalClaim }) => {
  const piece = claim.evidence.find(
    ({ stance, statement, withdrawnReason }) => stance === 'supports' && statement && !withdrawnReason,
  );
  if (!piece?.statement) return null;
  const { before, quote, after } = passageContext(piece.statement, AROUND) ?? quoteInSentence(piece.statement);
  return (
    <figure class="statement">
      <blockquote>
        <p>
          {before}
          <strong class="passage">{quote}</strong>
          {after}
        </p>
      </blockquote>
      <figcaption class="quiet">
        {piece.statement.speaker ?? 'The article itself'} in {piece.publisher.name}
        {piece.article?.publishedAt && (
          <>
            {', '}
            <Dated iso={piece.article.publishedAt} />
          </>
        )}
      </figcaption>
    </figure>
  );
};

interface ClaimHeadProps {
  view: WorkbenchView;
  /** Whether the reader's own reservation is meant by "you". */
  mine: boolean;
  now: number;
  focused: boolean;
}

/** What is to be judged, where it was said, where it stands in review and who has it. */
export const ClaimHead = ({ view: { review, question, claim }, mine, now, focused }: ClaimHeadProps) => (
  <header class="claim-head">
    <p class="kicker">
      <a href={`/questions/${toPublicId('qst', question.id)}`}>{question.text}</a>
    </p>
    <h1 id="claim" tabindex={-1} autofocus={focused}>
      {review.text}
    </h1>
    <p class="queue-facts quiet">
      <ReviewStateBadge state={review.state} />
      {review.holder !== null && (
        <strong class="held">
          {mine ? 'Reserved for you' : `Reserved by ${review.holder}`},{' '}
          {formatDuration(Date.parse(review.reservedUntil!) - now)} left
        </strong>
      )}
      {review.assignee !== null && <span>assigned to {review.assignee}</span>}
      {review.snoozedUntil !== null && Date.parse(review.snoozedUntil) > now && (
        <span>
          snoozed until <Dated iso={review.snoozedUntil} precision="time" />
        </span>
      )}
      <span>waiting {formatDuration(now - Date.parse(review.waitingSince))}</span>
      {review.tags.map((tag) => (
        <a key={tag} class="tag" href={`/desk?${new URLSearchParams({ tag })}`}>
          {tag}
        </a>
      ))}
    </p>
    {review.returnedFor.map(({ text }) => (
      <p key={text} class="queue-reason">
        {text}
      </p>
    ))}
    {review.mergedInto && (
      <p>
        A duplicate of <a href={`/desk/claims/${toPublicId('clm', review.mergedInto.id)}`}>{review.mergedInto.text}</a>.
      </p>
    )}
    {claim && <Statement claim={claim} />}
  </header>
);
