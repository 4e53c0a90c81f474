import { type LetterText, letterLine, subjectLine } from './letter';
import { letterHtml, letterText } from './letter-frame';

interface MailedVersion {
  number: number;
  /** Null where its words were taken out. */
  outcome: string | null;
  url: string;
}

/** A notice as receivers are sent it, too. */
export interface MailedNotice {
  citation: { url: string };
  claim: { id: string; text: string; url: string };
  cited: MailedVersion;
  now: MailedVersion | null;
  changes: { text: string }[];
}

const outcomeOf = ({ outcome }: MailedVersion): string => outcome ?? 'its words were taken out';

const GONE = 'nothing of it can be read any more';

const paragraph = ({ claim, citation, cited, now, changes }: MailedNotice): string =>
  [
    `“${claim.text}”`,
    claim.url,
    ...changes.map(({ text }) => `* ${text}`),
    ...(now ? [`Now: version ${now.number}, ${outcomeOf(now)}`, now.url] : [`Now: ${GONE}`]),
    `Cited: version ${cited.number}, ${outcomeOf(cited)}`,
    cited.url,
    `On this page: ${citation.url}`,
  ].join('\n');

const VersionLink = ({ version }: { version: MailedVersion }) => (
  <>
    <a href={version.url}>version {version.number}</a>, {outcomeOf(version)}
  </>
);

const Told = ({ notice: { claim, citation, cited, now, changes } }: { notice: MailedNotice }) => (
  <>
    <h2 style="font-size: 1em">
      <a href={claim.url} dir="auto">
        {claim.text}
      </a>
    </h2>
    <ul>
      {changes.map(({ text }) => (
        <li key={text} dir="auto">
          {text}
        </li>
      ))}
    </ul>
    <p>
      Now: {now ? <VersionLink version={now} /> : GONE}
      <br />
      Cited: <VersionLink version={cited} />
      <br />
      On this page: {citation.url}
    </p>
  </>
);

// A claim that breaks its line could write lines of a letter that are not ours.
const inLines = (notice: MailedNotice): MailedNotice => ({
  ...notice,
  claim: { ...notice.claim, text: letterLine(notice.claim.text) },
  changes: notice.changes.map(({ text }) => ({ text: letterLine(text) })),
});

/** Tells of one change, or of all that came together for a digest: at least one notice, oldest first. */
export function noticeLetter(given: MailedNotice[], unsubscribeUrl: string): LetterText {
  const notices = given.map(inLines);
  const claims = new Set(notices.map(({ claim }) => claim.id)).size;
  const title = claims === 1 ? 'A verdict that you cite has changed' : `${claims} verdicts that you cite have changed`;
  return {
    subject: subjectLine(claims === 1 ? `Changed: ${notices[0]!.claim.text}` : title),
    text: letterText([`${title}.`, ...notices.map(paragraph)], unsubscribeUrl),
    html: letterHtml({
      title,
      unsubscribeUrl,
      children: notices.map((notice, place) => <Told key={place} notice={notice} />),
    }),
  };
}
