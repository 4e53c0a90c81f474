import { Dated } from '../../components/dated';

interface DraftStateProps {
  /** Of the stored draft; 0 for none. */
  revision: number;
  savedAt: string | null;
  /** Why the last save did not happen. */
  refusal?: string;
}

/** Whether what was typed is kept; carries the revision that the next save has to have seen. */
export const DraftState = ({ revision, savedAt, refusal }: DraftStateProps) => (
  <p id="draft-state" class="quiet" role="status">
    <input type="hidden" name="draft" value={revision} form="work" />
    {refusal ? (
      <span class="field-error">{refusal}</span>
    ) : savedAt ? (
      <>
        Draft kept <Dated iso={savedAt} precision="time" />
      </>
    ) : (
      'What you type is kept as a draft.'
    )}
  </p>
);
