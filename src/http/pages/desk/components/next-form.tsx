import { Key } from './key';

/** The one button that reserves the most urgent claim of a queue and opens it. */
export const NextForm = ({ queue }: { queue: string }) => (
  <form method="post" action="/desk/next" class="next">
    <input type="hidden" name="queue" value={queue} />
    <button type="submit" class="primary" aria-keyshortcuts="n" data-key="n">
      Next claim <Key name="n" />
    </button>
  </form>
);
