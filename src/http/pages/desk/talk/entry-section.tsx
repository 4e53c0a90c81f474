import type { ComponentChildren } from 'preact';
import { Dated } from '../../components/dated';
import { LeaveButton } from '../deeds/leave-button';
import { entryAddress } from '../entries/entry-address';
import { EntryStateBadge } from '../entries/entry-state-badge';
import { workbenchAddress } from '../workbench/workbench-address';
import type { ClaimEntries, ListedCorrection, ListedReply, ListedReport } from './claim-entries.view';

const Correction = ({ id, state, wrong, isNow, since, noticedBy }: ListedCorrection) => (
  <li class="entry">
    <p class="entry-head">
      <EntryStateBadge state={state} />
      <a href={entryAddress('correction', id)}>Correction</a>
      <span class="quiet">
        wrong since <Dated iso={since} />, noticed by {noticedBy}
      </span>
    </p>
    <p class="said">{wrong}</p>
    <p>
      <span class="quiet">Instead:</span> <span class="said">{isNow}</span>
    </p>
  </li>
);

const Reply = ({ id, state, asked, askedOn, askedHow, dueOn, overdue, answer, answeredOn }: ListedReply) => (
  <li class="entry">
    <p class="entry-head">
      <EntryStateBadge state={state} overdue={overdue} />
      <a href={entryAddress('reply_request', id)}>{asked}</a>
      <span class="quiet">
        asked on <Dated iso={askedOn} /> ({askedHow}),{' '}
        {answeredOn ? (
          <>
            answered on <Dated iso={answeredOn} />
          </>
        ) : (
          <>
            due on <Dated iso={dueOn} />
          </>
        )}
      </span>
    </p>
    {answer !== null && <p class="said">{answer}</p>}
  </li>
);

const Report = ({ id, state, text, at }: ListedReport) => (
  <li class="entry">
    <p class="entry-head">
      <EntryStateBadge state={state} />
      <a href={entryAddress('error_report', id)}>Report of a reader</a>
      <span class="quiet">
        <Dated iso={at} precision="time" />
      </span>
    </p>
    <p class="said">{text}</p>
  </li>
);

interface PartProps {
  id: string;
  title: string;
  children: ComponentChildren;
}

const Part = ({ id, title, children }: PartProps) => (
  <section id={id} aria-labelledby={`${id}-title`}>
    <h2 id={`${id}-title`}>{title}</h2>
    {children}
  </section>
);

interface EntrySectionProps {
  entries: ClaimEntries;
  /** uuid */
  claimId: string;
  mayCorrect: boolean;
  mayAsk: boolean;
}

/** What was corrected, who was asked for a reply, and what readers report; each leads to where it is worked on. */
export const EntrySection = ({ entries, claimId, mayCorrect, mayAsk }: EntrySectionProps) => {
  const { corrections, replies, reports, isPublic } = entries;
  const correctable = mayCorrect && isPublic;
  return (
    <>
      {(corrections.length > 0 || correctable) && (
        <Part id="corrections" title="Corrections">
          {corrections.length > 0 ? (
            <ul class="plain">
              {corrections.map((correction) => (
                <Correction key={correction.id} {...correction} />
              ))}
            </ul>
          ) : (
            <p class="quiet">Nothing published was corrected.</p>
          )}
          {correctable && (
            <p>
              <LeaveButton
                claimId={claimId}
                to={`${workbenchAddress(claimId)}/corrections`}
                label="Record a correction…"
              />
            </p>
          )}
        </Part>
      )}
      {(replies.length > 0 || mayAsk) && (
        <Part id="replies" title="Right of reply">
          {replies.length > 0 ? (
            <ul class="plain">
              {replies.map((reply) => (
                <Reply key={reply.id} {...reply} />
              ))}
            </ul>
          ) : (
            <p class="quiet">Nobody was asked for their side.</p>
          )}
          {mayAsk && (
            <p>
              <LeaveButton
                claimId={claimId}
                to={`${workbenchAddress(claimId)}/reply-requests`}
                label="Record whom you asked…"
              />
            </p>
          )}
        </Part>
      )}
      {reports.length > 0 && (
        <Part id="reports" title="Reports of readers">
          <ul class="plain">
            {reports.map((report) => (
              <Report key={report.id} {...report} />
            ))}
          </ul>
        </Part>
      )}
    </>
  );
};
