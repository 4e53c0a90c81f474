import { toPublicId } from '../../../platform/ids/public-id';
import { Icon } from './icon';

interface ContradictionSentenceProps {
  contradiction: {
    kind: string;
    explanation: string;
    /** Where to look, unless the page is about it. */
    questionId?: string | null;
    eventLabel?: string;
    /** Why it is none, as a person wrote it. */
    explainedReason?: string | null;
  };
}

/** What the kinds are called for readers. */
const KINDS: Record<string, string> = {
  value: 'Number',
  date: 'Date',
  place: 'Place',
  actor: 'Actor',
  polarity: 'Yes or no',
  sum: 'Sum',
  dispute: 'Dispute',
};

export const CONTRADICTION_KINDS = Object.keys(KINDS);

export const kindLabel = (kind: string): string => KINDS[kind] ?? kind;

/** One contradiction in words: its kind, why the claims exclude one another, and where to look. */
export const ContradictionSentence = ({ contradiction }: ContradictionSentenceProps) => {
  const { kind, explanation, questionId, eventLabel, explainedReason } = contradiction;
  return (
    <>
      <p class="entry-head">
        <span class="kind">
          <Icon name="warning" />
          {kindLabel(kind)}
        </span>{' '}
        {questionId ? (
          <a href={`/questions/${toPublicId('qst', questionId)}`}>{eventLabel}</a>
        ) : (
          eventLabel && <span>{eventLabel}</span>
        )}
      </p>
      <p>{explanation}</p>
      {explainedReason && (
        <p class="explained">
          <strong>Explained by a person:</strong> <span class="said">{explainedReason}</span>
        </p>
      )}
    </>
  );
};
