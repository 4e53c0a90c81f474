import type { ChangesSince } from '../../../../pipeline/reviews/changes-since';
import { Dated } from '../../components/dated';
import { counted } from '../../format/numbers';

/** What happened to the claim since the person last had it before them; nothing on a first look. */
export const ChangeList = ({ changes }: { changes: ChangesSince | null }) =>
  changes?.since && changes.changes.length > 0 ? (
    <details class="changes" open>
      <summary>
        {counted(changes.changes.length, 'change')} since you looked on <Dated iso={changes.since} precision="time" />
      </summary>
      <ul class="plain steps">
        {changes.changes.map(({ at, text }) => (
          <li key={`${at} ${text}`}>
            <p class="said">{text}</p>
            <p class="quiet">
              <Dated iso={at} precision="time" />
            </p>
          </li>
        ))}
      </ul>
    </details>
  ) : null;
