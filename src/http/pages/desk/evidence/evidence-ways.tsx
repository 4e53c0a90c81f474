import { toPublicId } from '../../../../platform/ids/public-id';
import type { QuestionView } from '../../question/question.view';
import { LeaveButton } from '../deeds/leave-button';
import { questionDeskAddress } from '../question/question-deeds';
import { suggestionAddress } from '../suggestion/suggestion-address';
import { SuggestionList } from '../suggestion/suggestion-list';
import { newEvidenceAddress } from './new-evidence-deeds';

/** On the workbench, below the evidence: the ways to more of it, and to what the question is. */
export const EvidenceWays = ({
  claimId,
  question,
}: {
  claimId: string;
  question: Pick<QuestionView, 'id' | 'suggestions'>;
}) => (
  <>
    <p class="plain-actions">
      <LeaveButton claimId={claimId} to={newEvidenceAddress(claimId)} label="Add evidence…" />
      <LeaveButton
        claimId={claimId}
        to={questionDeskAddress(toPublicId('qst', question.id))}
        label="Merge or split the question…"
      />
    </p>
    <SuggestionList
      suggestions={question.suggestions}
      wayTo={({ id, claimText }) => (
        <LeaveButton
          claimId={claimId}
          to={suggestionAddress(toPublicId('sug', id))}
          label="Confirm or reject…"
          of={claimText}
        />
      )}
    />
  </>
);
