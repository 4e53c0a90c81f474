import type { ComponentChildren } from 'preact';
import type { MyClaim, MyWork } from '../../../../pipeline/reviews/my-work';
import type { DeskEntryDto } from '../../../api/desk-entries/desk-entry.dto';
import { Dated } from '../../components/dated';
import { Notice } from '../../components/notice';
import { formatDuration } from '../../format/duration';
import { DeskFrame, type DeskFrameProps } from '../components/desk-frame';
import { NextForm } from '../components/next-form';
import { ReviewStateBadge } from '../components/review-state-badge';
import { workbenchAddress } from '../workbench/workbench-address';
import { MentionList } from './mention-list';

interface ListProps {
  id: string;
  title: string;
  none: string;
  claims: MyClaim[];
  note: (claim: MyClaim) => ComponentChildren;
}

const List = ({ id, title, none, claims, note }: ListProps) => (
  <section aria-labelledby={id}>
    <h2 id={id}>
      {title} <span class="tally">{claims.length}</span>
    </h2>
    {claims.length > 0 ? (
      <ul class="plain">
        {claims.map((claim) => (
          <li key={claim.id} class="entry">
            <p class="queue-text">
              <a href={workbenchAddress(claim.id)} data-row>
                {claim.text}
              </a>
            </p>
            <p class="queue-facts quiet">
              <ReviewStateBadge state={claim.state} />
              <span>{note(claim)}</span>
            </p>
          </li>
        ))}
      </ul>
    ) : (
      <p class="quiet">{none}</p>
    )}
  </section>
);

interface MinePageProps extends Pick<DeskFrameProps, 'viewer' | 'last' | 'queue'> {
  work: MyWork;
  /** Comments that name the person and that they have not read. */
  mentions: DeskEntryDto[];
  /** Whether Next was refused because one holds as many claims as one may. */
  full: boolean;
  now: number;
}

/** What is mine to do: what I hold, what I began, what I was given, and what changed under me. */
export const MinePage = ({ work, mentions, full, now, ...frame }: MinePageProps) => (
  <DeskFrame {...frame} place="mine">
    <header class="desk-head">
      <h1>My work</h1>
      {frame.viewer.permissions.has('review') && <NextForm queue={frame.queue} />}
    </header>
    {full && (
      <Notice icon="warning">
        You hold as many claims as one person may. Rule on one or give one back, then take the next.
      </Notice>
    )}
    <List
      id="reserved"
      title="Reserved for me"
      none="You hold no claim."
      claims={work.reserved}
      note={({ at }) => `${formatDuration(Date.parse(at) - now)} left`}
    />
    <MentionList mentions={mentions} />
    <List
      id="drafts"
      title="Drafts"
      none="No unfinished rulings."
      claims={work.drafts}
      note={({ at }) => (
        <>
          saved <Dated iso={at} precision="time" />
        </>
      )}
    />
    <List
      id="assigned"
      title="Assigned to me"
      none="Nobody has given you a claim."
      claims={work.assigned}
      note={({ at }) => `waiting ${formatDuration(now - Date.parse(at))}`}
    />
    <List
      id="second"
      title="Second readings I can do"
      none="No claim waits for a second reader like you."
      claims={work.secondReadings}
      note={({ at }) => `waiting ${formatDuration(now - Date.parse(at))}`}
    />
    <List
      id="changed"
      title="Watched and changed"
      none="Nothing you watch has changed since you looked."
      claims={work.changed}
      note={({ at }) => (
        <>
          changed <Dated iso={at} precision="time" />
        </>
      )}
    />
  </DeskFrame>
);
