import type { ShownConsent } from '../../../pipeline/notices/mail/consents';
import { OriginalLink } from '../components/original-link';

export interface MailPageProps {
  heading: string;
  /** A sentence or two on what stands, or on what was just done. */
  words: string;
  /** What the one button does; null where there is nothing to do. */
  button: string | null;
  /** Where it is sent. */
  action: string;
  /** The pages whose citations it is about. */
  consent: ShownConsent | null;
}

const Pages = ({ pages }: Pick<ShownConsent, 'pages'>) => (
  <>
    <h2>What it is about</h2>
    <ul>
      {pages.map(({ url, title, claim }) => (
        <li key={url + claim}>
          “<bdi>{claim}</bdi>”, cited on <OriginalLink address={url} label={title ?? url} />
        </li>
      ))}
    </ul>
  </>
);

/** What a link from a mail leads to. Nothing is done before the button is pressed: programs that look through mail open links, too. */
export const MailPage = ({ heading, words, button, action, consent }: MailPageProps) => (
  <div class="narrow">
    <h1>{heading}</h1>
    <p class="lead">{words}</p>
    {button !== null && (
      <form method="post" action={action}>
        <button type="submit">{button}</button>
      </form>
    )}
    {consent !== null && consent.pages.length > 0 && <Pages pages={consent.pages} />}
  </div>
);
