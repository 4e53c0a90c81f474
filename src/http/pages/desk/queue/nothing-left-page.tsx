import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';

/** Next found nothing: the friendly end of a queue. */
export const NothingLeftPage = (props: Pick<DeskFrameProps, 'viewer' | 'last' | 'queue'>) => (
  <DeskFrame {...props} place="queue">
    <h1 tabindex={-1} autofocus>
      Nothing is left for you here
    </h1>
    <p class="lead">
      Every claim of this queue is ruled on, held by somebody else, snoozed, or was read by you already.
      {props.queue ? ' There may be more outside the filter you chose.' : ' New ones come in as articles are read.'}
    </p>
    <ul class="choices">
      {props.queue && (
        <li>
          <a href="/desk">Show the whole queue</a>
        </li>
      )}
      <li>
        <a href="/desk?state=ruled">What waits to be published</a>
      </li>
      <li>
        <a href="/desk?state=proposed">What the rules only proposed</a>
      </li>
      <li>
        <a href="/desk/mine">My work</a>
      </li>
    </ul>
  </DeskFrame>
);
