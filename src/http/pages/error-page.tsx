import type { Actor } from '../../access/actor';
import { renderPage } from './render-page';

const MESSAGES: Record<number, { title: string; text: string }> = {
  400: {
    title: 'This address is not understood',
    text: 'A part of the address has a form that this page does not know.',
  },
  401: {
    title: 'Nobody is signed in',
    text: 'Your session may have ended. Sign in in another window, then go back and send the form again: what you typed is still there.',
  },
  403: {
    title: 'This is not yours to do',
    text: 'Your role does not allow it, or the request came from another site. An admin can give you another role.',
  },
  410: {
    title: 'These words were taken out',
    text: 'A court had a version redacted that this page would show. The version keeps its number and says why.',
  },
  429: {
    title: 'Too many at once',
    text: 'More was asked from here than one person or one network may. Nothing was changed; please try again in a minute.',
  },
  404: {
    title: 'There is no such page',
    text: 'The address may be mistyped. Questions and claims are never deleted, so a link that was right once stays right.',
  },
  503: {
    title: 'Not to be read just now',
    text: 'Too much is asked at once, or the database does not answer. Nothing is lost, and the address stays right: please try again in a moment.',
  },
};
const OTHER = {
  title: 'This page cannot be shown now',
  text: 'Something went wrong on this side and was written to the log. Nothing is lost; please try again in a moment.',
};

/** The page for an error of this HTTP status. */
export function renderErrorPage(status: number, viewer: Actor | null): string {
  const { title, text } = MESSAGES[status] ?? (status < 500 ? MESSAGES[400]! : OTHER);
  return renderPage({
    viewer,
    title,
    main: (
      <>
        <p class="kicker">Error {status}</p>
        <h1>{title}</h1>
        <p class="lead">{text}</p>
        <p>
          <a href="/">To the overview</a>
        </p>
      </>
    ),
  });
}
