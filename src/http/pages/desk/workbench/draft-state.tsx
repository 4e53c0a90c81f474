import { Dated } from '../../components/dated';

interface DraftStateProps {
  /** Of the stored draft; 0 for none. */
  revision: number;
  savedAt: string | null;
  /** Why the last save did not happen. */
  refusal?: string;
}

const DraftKept = ({ at }: { at: string }) => (
  <>
    Draft kept <Dated iso={at} precision="time" />
  </>
);

/** Whether what was typed is kept; carries the revision that the next save has to have seen. */
export const DraftState = ({ revision, savedAt, refusal }: DraftStateProps) => (
  <p id="draft-state" class="quiet" role="status">
    <input type="hidden" name="draft" value={revision} form="work" />
    <span data-live="draft" class={refusal && 'field-error'}>
      {refusal ?? (savedAt ? <DraftKept at={savedAt} /> : 'What you type is kept as a draft.')}
    </span>
  </p>
);
