import type { ComponentChildren } from 'preact';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { workbenchAddress } from '../workbench/workbench-address';
import type { DeskEntry } from './entry.view';

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd class="said">{children}</dd>
  </div>
);

/** What an entry says, member by member. */
export const EntryFacts = ({ of }: { of: DeskEntry }) => {
  switch (of.kind) {
    case 'correction': {
      const { wrong, since, noticedBy, isNow, recordedBy, createdAt, report, ruling, claim } = of.entry;
      return (
        <dl class="facts">
          <Fact name="What was wrong">{wrong}</Fact>
          <Fact name="Since">
            <Dated iso={since} />
          </Fact>
          <Fact name="Noticed by">{noticedBy}</Fact>
          <Fact name="It says instead">{isNow}</Fact>
          <Fact name="Recorded">
            by {recordedBy.name}, <Dated iso={createdAt} precision="time" />
          </Fact>
          {report && (
            <Fact name="Came from">
              <a href={`/desk/entries/${report}`}>a report of a reader</a>
            </Fact>
          )}
          {ruling && (
            <Fact name="Led to">
              <a href={`${workbenchAddress(fromPublicId('clm', claim.id)!)}#${ruling}`}>a new ruling</a>
            </Fact>
          )}
        </dl>
      );
    }
    case 'reply_request': {
      const { asked, askedOn, askedHow, question, dueOn, answer, answeredOn, recordedBy } = of.entry;
      return (
        <dl class="facts">
          <Fact name="Asked">{asked}</Fact>
          <Fact name="When and how">
            <Dated iso={askedOn} />, {askedHow}, recorded by {recordedBy.name}
          </Fact>
          {question && <Fact name="The question">{question}</Fact>}
          <Fact name="Answer due">
            <Dated iso={dueOn} />
          </Fact>
          {answer && <Fact name="Their answer">{answer}</Fact>}
          {answeredOn && (
            <Fact name="Answered on">
              <Dated iso={answeredOn} />
            </Fact>
          )}
        </dl>
      );
    }
    case 'error_report': {
      const { text, email, verdictNumber, createdAt, outcome } = of.entry;
      return (
        <dl class="facts">
          <Fact name="What they say">{text}</Fact>
          <Fact name="Received">
            <Dated iso={createdAt} precision="time" />
            {verdictNumber > 0 && `, about version ${verdictNumber}`}
          </Fact>
          {email && (
            <Fact name="Their address">
              <a href={`mailto:${email}`}>{email}</a>
            </Fact>
          )}
          {outcome && <Fact name="What came of it">{outcome}</Fact>}
        </dl>
      );
    }
  }
};
