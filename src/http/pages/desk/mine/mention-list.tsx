import type { DeskEntryDto } from '../../../api/desk-entries/desk-entry.dto';
import { Dated } from '../../components/dated';
import { commentAddress } from '../comments/comment-address';

/** Comments that name the person, until they say that they have read them. */
export const MentionList = ({ mentions }: { mentions: DeskEntryDto[] }) => (
  <section id="mentions" aria-labelledby="mentions-title">
    <h2 id="mentions-title">
      Comments that name me <span class="tally">{mentions.length}</span>
    </h2>
    {mentions.length > 0 ? (
      <ul class="plain">
        {mentions.map(({ id, claim, text, since, who }) => (
          <li key={id} class="entry">
            <p class="said">{text}</p>
            <p class="queue-facts quiet">
              <span>
                {who?.name}, <Dated iso={since} precision="time" />
              </span>
              <a href={commentAddress(id)} data-row>
                {claim.text}
              </a>
            </p>
            <form method="post" action={`${commentAddress(id)}/mention`} class="mention-read">
              <button type="submit" class="quiet-button">
                I have read it<span class="hidden">: {text}</span>
              </button>
            </form>
          </li>
        ))}
      </ul>
    ) : (
      <p class="quiet">No comment that you have not read names you.</p>
    )}
  </section>
);
