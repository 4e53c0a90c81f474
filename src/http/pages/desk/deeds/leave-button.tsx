import { toPublicId } from '../../../../platform/ids/public-id';

interface LeaveButtonProps {
  /** uuid of the claim of the workbench. */
  claimId: string;
  /** Address of a page of the desk. */
  to: string;
  label: string;
  /** What tells it from others of the same label, for those who do not see where it stands. */
  of?: string;
}

/** On the workbench: keeps what was typed into the ruling, then opens another page of the desk. */
export const LeaveButton = ({ claimId, to, label, of }: LeaveButtonProps) => (
  <button
    type="submit"
    form="work"
    formaction={`/desk/claims/${toPublicId('clm', claimId)}/draft`}
    name="go"
    value={to}
    class="quiet-button"
  >
    {label}
    {of && <span class="hidden"> {of}</span>}
  </button>
);

const PAGES =
  /^\/desk\/(?:claims\/clm_[0-9a-f]{32}\/(?:evidence|corrections|reply-requests)|(?:evidence|contradictions|questions|suggestions)\/[a-z]{3}_[0-9a-f]{32})$/;

/** The address that a {@link LeaveButton} sent; null for any other. */
export const leavingFor = (sent: string | undefined): string | null => (sent && PAGES.test(sent) ? sent : null);
