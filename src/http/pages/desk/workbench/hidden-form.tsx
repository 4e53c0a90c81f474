import { toPublicId } from '../../../../platform/ids/public-id';
import type { WorkbenchView } from './workbench.view';

/** The one form that every button of the page sends, so that none of them loses what was typed. */
export const HiddenForm = ({ view, queue }: { view: WorkbenchView; queue: string }) => {
  const claim = toPublicId('clm', view.review.claimId);
  const draft = `/desk/claims/${claim}/draft`;
  return (
    <form
      id="work"
      method="post"
      action={draft}
      hx-post={draft}
      hx-trigger="input from:#workbench delay:1s"
      hx-target="#draft-state"
      hx-swap="outerHTML"
    >
      <input type="hidden" name="claim" value={claim} />
      <input type="hidden" name="revision" value={view.review.revision} />
      <input type="hidden" name="queue" value={queue} />
      {/* The first button is what Enter in a line of text presses: it keeps, and never decides. */}
      <button type="submit" hidden tabindex={-1}>
        Save draft
      </button>
    </form>
  );
};
