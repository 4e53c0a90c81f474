import { type LetterText, letterLine } from './letter';
import { letterHtml, letterText } from './letter-frame';

interface ConfirmationLetter {
  /** Who cites, as the desk knows them. */
  citer: string;
  /** "desk.example" */
  service: string;
  confirmUrl: string;
  unsubscribeUrl: string;
}

const SUBJECT = 'Do you want to be told when verdicts change?';

/** Asks whether an address wants notices. Nothing that the citer has typed stands in it, so that nobody can send words of theirs through it. */
export function confirmationLetter({ citer, service, confirmUrl, unsubscribeUrl }: ConfirmationLetter): LetterText {
  const why = `${letterLine(citer)} cites verdicts of the fact-checking service at ${service}, and gave this address to be told when one of them changes.`;
  const what = 'Nothing is sent before you agree. The link ends after seven days.';
  const ignore = 'If you know nothing of this, do nothing.';
  return {
    subject: SUBJECT,
    text: letterText(
      [why, `To agree, open this page and press the button:\n${confirmUrl}`, what, ignore],
      unsubscribeUrl,
    ),
    html: letterHtml({
      title: SUBJECT,
      unsubscribeUrl,
      children: (
        <>
          <p>{why}</p>
          <p>
            <a href={confirmUrl}>Open the page where you can agree</a>
          </p>
          <p>{what}</p>
          <p>{ignore}</p>
        </>
      ),
    }),
  };
}
