import { toPublicId } from '../../../platform/ids/public-id';
import type { CitationDto } from '../../api/citations/citation.dto';
import { ContradictionSentence } from '../components/contradiction-sentence';
import { Dated } from '../components/dated';
import { Icon } from '../components/icon';
import { Notice } from '../components/notice';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import { questionDeskAddress } from '../desk/question/question-deeds';
import { suggestionAddress } from '../desk/suggestion/suggestion-address';
import { SuggestionList } from '../desk/suggestion/suggestion-list';
import { eventWords } from '../format/event-words';
import { counted, decimals } from '../format/numbers';
import { ClaimSection } from './claim-section';
import type { QuestionView, RivalClaim } from './question.view';
import { SimilarClaims } from './similar-claims';
import { TimelineDrawing } from './timeline-drawing';
import { timelinePoints } from './timeline-points';

interface QuestionPageProps {
  question: QuestionView;
  /** Whether the reader works at the desk: ways there are offered. */
  mayReview: boolean;
}

interface CitedProps extends QuestionPageProps {
  /** By the uuid of the claim. */
  citations: ReadonlyMap<string, readonly CitationDto[]>;
}

const AnswerTable = ({ claims }: { claims: RivalClaim[] }) => (
  <table class="answers">
    <caption>Rival claims, likeliest first</caption>
    <thead>
      <tr>
        <th scope="col">Claim</th>
        {claims.some(({ ruling }) => ruling) && <th scope="col">Ruling</th>}
        <th scope="col">State and probability, computed</th>
      </tr>
    </thead>
    <tbody>
      {claims.map((claim) => (
        <tr key={claim.id}>
          <th scope="row">
            <a href={`#${toPublicId('clm', claim.id)}`}>{claim.text}</a>
          </th>
          {claims.some(({ ruling }) => ruling) && (
            <td>{claim.ruling ? <RulingBadge ruling={claim.ruling} /> : 'none'}</td>
          )}
          <td>
            <StateBadge state={claim.state} />{' '}
            {claim.probability !== null && <span class="figure">{decimals(claim.probability)}</span>}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

const Contradictions = ({ question, mayReview }: QuestionPageProps) =>
  question.contradictions.length ? (
    <section class="against-each-other" aria-labelledby="contradictions">
      <h2 id="contradictions">Contradictions</h2>
      <ul class="plain">
        {question.contradictions.map((contradiction) => (
          <li key={contradiction.id} id={toPublicId('con', contradiction.id)} class="entry">
            <ContradictionSentence contradiction={contradiction} />
            {mayReview && (
              <p class="ways">
                <a href={`/desk/contradictions/${toPublicId('con', contradiction.id)}`}>
                  {contradiction.explainedReason ? 'Change the explanation' : 'Explain it'}
                  <span class="hidden">: {contradiction.explanation}</span>
                </a>
              </p>
            )}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

const Checks = ({ question }: { question: QuestionView }) =>
  question.checks.length ? (
    <section aria-labelledby="checks">
      <h2 id="checks">Sums within this event</h2>
      <ul class="plain">
        {question.checks.map((check) => (
          <li key={check.explanation} class="entry">
            <span class={check.holds ? 'holds' : 'fails'}>
              <Icon name={check.holds ? 'check' : 'warning'} />
              {check.holds ? 'Holds' : 'Fails'}
            </span>{' '}
            {check.explanation}
          </li>
        ))}
      </ul>
    </section>
  ) : null;

const Siblings = ({ question }: { question: QuestionView }) =>
  question.siblings.length ? (
    <nav aria-labelledby="siblings">
      <h2 id="siblings">Other questions about this event</h2>
      <ul>
        {question.siblings.map((sibling) => (
          <li key={sibling.id}>
            <a href={`/questions/${toPublicId('qst', sibling.id)}`}>{sibling.text}</a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null;

/** Whether what follows is the machine's alone. */
function reviewedWords(claims: RivalClaim[]): string {
  const ruled = claims.filter(({ ruling }) => ruling !== null).length;
  if (ruled === 0) return 'Computed, not reviewed';
  return `Fact-checkers have ruled on ${ruled === claims.length ? 'every claim' : `${counted(ruled, 'claim')} of ${claims.length}`}; all else is computed`;
}

/** A question with its rival answers, what each rests on, and where they exclude one another. */
export const QuestionPage = ({ question, mayReview, citations }: CitedProps) => {
  const timeline = timelinePoints(question.claims);
  return (
    <>
      <p class="kicker">{eventWords(question.event)}</p>
      <h1>{question.text}</h1>
      {question.stale && (
        <Notice icon="clock">
          {question.parkedReason
            ? 'Assessing this question failed several times and waits for a person. What you see is the last result.'
            : 'Something changed and this question is being assessed again. What you see is the last result.'}
        </Notice>
      )}
      <p class="quiet">
        {reviewedWords(question.claims)}
        {question.assessedAt && (
          <>
            {'. Last assessed '}
            <Dated iso={question.assessedAt} precision="time" />
          </>
        )}
        {question.cumulative && '. A running count: later and higher numbers update earlier ones'}.
      </p>
      {question.claims.length > 1 && <AnswerTable claims={question.claims} />}
      <Contradictions question={question} mayReview={mayReview} />
      {timeline && <TimelineDrawing timeline={timeline} />}
      <section aria-labelledby="claims">
        <h2 id="claims">
          {question.claims.length > 1 ? 'The claims and their evidence' : 'The claim and its evidence'}
        </h2>
        {question.claims.length ? (
          question.claims.map((claim) => (
            <ClaimSection
              key={claim.id}
              claim={claim}
              rivals={question.claims}
              mayReview={mayReview}
              citations={citations.get(claim.id) ?? []}
            />
          ))
        ) : (
          <p class="quiet">Nobody has answered this question yet.</p>
        )}
      </section>
      {mayReview && (
        <>
          <SuggestionList
            suggestions={question.suggestions}
            wayTo={({ id, claimText }) => (
              <a href={suggestionAddress(toPublicId('sug', id))}>
                Confirm or reject<span class="hidden">: {claimText}</span>
              </a>
            )}
          />
          <p class="ways">
            <a href={questionDeskAddress(toPublicId('qst', question.id))}>Merge or split the question</a>
          </p>
        </>
      )}
      <Checks question={question} />
      <Siblings question={question} />
      <SimilarClaims claims={question.similar} />
    </>
  );
};
