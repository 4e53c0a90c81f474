import { toPublicId } from '../../../platform/ids/public-id';
import { MoreLink } from '../components/more-link';
import { RulingBadge } from '../components/ruling-badge';
import { CLAIM_STATES, StateBadge, stateLabel } from '../components/state-badge';
import { eventWords } from '../format/event-words';
import { counted, decimals } from '../format/numbers';
import type { ListedQuestion, QuestionFilter } from './question-list.view';

const QuestionFilterForm = ({ filter }: { filter: QuestionFilter }) => (
  <search aria-label="Questions">
    <form class="filter" action="/" method="get">
      <label>
        Words
        <input type="search" name="q" value={filter.search} maxLength={200} />
      </label>
      <label>
        State of a claim
        <select name="state">
          <option value="">any</option>
          {CLAIM_STATES.map((state) => (
            <option key={state} value={state} selected={state === filter.state}>
              {stateLabel(state)}
            </option>
          ))}
        </select>
      </label>
      <button type="submit">Filter</button>
    </form>
  </search>
);

/** The answer in words, unless "Did it happen? …" has said it already. */
const answerWords = ({ text, best }: ListedQuestion) => (best && !text.endsWith(best.text) ? ` · ${best.text}` : '');

const QuestionEntry = ({ question }: { question: ListedQuestion }) => (
  <li class="entry">
    <p class="kicker">{eventWords(question.event)}</p>
    <h3 class="question">
      <a class="question-link" href={`/questions/${toPublicId('qst', question.id)}`}>
        {question.text}
      </a>
    </h3>
    {question.ruled.map(({ id, text, ruling }) => (
      <p key={id}>
        <RulingBadge ruling={ruling} /> {text}
      </p>
    ))}
    {question.best && (
      <p>
        <StateBadge state={question.best.state} />
        {question.best.probability !== null && <span class="figure"> {decimals(question.best.probability)}</span>}
        {answerWords(question)}
      </p>
    )}
    <p class="quiet">
      {counted(question.claims, 'claim')}
      {question.contradictions > 0 && ` · ${counted(question.contradictions, 'contradiction')}`}
      {question.stale && ' · being assessed again'}
    </p>
  </li>
);

interface QuestionListProps {
  questions: ListedQuestion[];
  filter: QuestionFilter;
  more: string | null;
}

/** Questions with their best answer, and a form to find some of them. */
export const QuestionList = ({ questions, filter, more }: QuestionListProps) => (
  <section aria-labelledby="questions">
    <h2 id="questions">Questions</h2>
    <QuestionFilterForm filter={filter} />
    {questions.length ? (
      <ul class="plain">
        {questions.map((question) => (
          <QuestionEntry key={question.id} question={question} />
        ))}
      </ul>
    ) : (
      <p class="quiet">{filter.search || filter.state ? 'No question fits.' : 'There are no questions yet.'}</p>
    )}
    <MoreLink href={more} label="More questions" />
  </section>
);
