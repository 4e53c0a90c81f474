import type { ComponentChildren } from 'preact';
import { fromPublicId } from '../../../../platform/ids/public-id';
import { Dated } from '../../components/dated';
import { workbenchAddress } from '../workbench/workbench-address';
import type { DeskEntry } from './entry.view';

const Fact = ({ name, children }: { name: string; children: ComponentChildren }) => (
  <div>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </div>
);

/** A member in somebody's own words. */
const Words = ({ name, text }: { name: string; text: string }) => (
  <div>
    <dt>{name}</dt>
    <dd class="said">{text}</dd>
  </div>
);

/** What an entry says, member by member. */
export const EntryFacts = ({ of }: { of: DeskEntry }) => {
  switch (of.kind) {
    case 'correction': {
      const { wrong, since, noticedBy, isNow, recordedBy, createdAt, report, ruling, claim } = of.entry;
      return (
        <dl class="facts">
          <Words name="What was wrong" text={wrong} />
          <Fact name="Since">
            <Dated iso={since} />
          </Fact>
          <Fact name="Noticed by">{noticedBy}</Fact>
          <Words name="It says instead" text={isNow} />
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
          {question && <Words name="The question" text={question} />}
          <Fact name="Answer due">
            <Dated iso={dueOn} />
          </Fact>
          {answer && <Words name="Their answer" text={answer} />}
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
          <Words name="What they say" text={text} />
          <Fact name="Received">
            <Dated iso={createdAt} precision="time" />
            {verdictNumber > 0 && `, about version ${verdictNumber}`}
          </Fact>
          {email && (
            <Fact name="Their address">
              <a href={`mailto:${email}`}>{email}</a>
            </Fact>
          )}
          {outcome && <Words name="What came of it" text={outcome} />}
        </dl>
      );
    }
  }
};
