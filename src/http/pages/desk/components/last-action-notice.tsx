import { toPublicId } from '../../../../platform/ids/public-id';
import { Icon } from '../../components/icon';
import { Key } from './key';
import type { LastAction } from './last-action.view';

/** What was done just now, and the way to take it back. */
export const LastActionNotice = ({ last, queue }: { last: LastAction; queue: string }) => {
  const path = `/desk/claims/${toPublicId('clm', last.claimId)}`;
  return (
    <div class="toast" role="status">
      <Icon name="check" />
      <p>
        <a href={path}>{last.claimText}</a>: {last.done}.
      </p>
      {last.canUndo && (
        <form method="post" action={`${path}/undo`}>
          <input type="hidden" name="revision" value={last.revision} />
          <input type="hidden" name="queue" value={queue} />
          <button type="submit" aria-keyshortcuts="z" data-key="z">
            Undo <Key name="z" />
          </button>
        </form>
      )}
    </div>
  );
};
