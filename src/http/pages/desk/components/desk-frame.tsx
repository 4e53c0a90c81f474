import type { ComponentChildren } from 'preact';
import type { Actor } from '../../../../access/actor';
import { Key } from './key';
import { KeyHelp } from './key-help';
import type { LastAction } from './last-action.view';
import { LastActionNotice } from './last-action-notice';

export type DeskPlace = 'queue' | 'entries' | 'mine' | 'imports' | 'claim';

const PLACES: { place: DeskPlace; href: string; label: string }[] = [
  { place: 'queue', href: '/desk', label: 'Queue' },
  { place: 'entries', href: '/desk/entries', label: 'What else waits' },
  { place: 'mine', href: '/desk/mine', label: 'My work' },
  { place: 'imports', href: '/desk/imports', label: 'Import' },
];

export interface DeskFrameProps {
  viewer: Actor;
  place: DeskPlace;
  /** The queue that Next goes on in. */
  queue: string;
  last: LastAction | null;
  /** Public id of the claim the page is about, whose changes by others are told while it is open. */
  watched?: { claim: string; revision: number };
  children: ComponentChildren;
}

function isOpenTo({ personId, permissions }: Actor, place: DeskPlace): boolean {
  if (place === 'imports') return permissions.has('review');
  return place !== 'mine' || personId !== null;
}

/** What all pages of the desk share: the ways between them, what was done last, news, and the keys. */
export const DeskFrame = ({ viewer, place, queue, last, watched, children }: DeskFrameProps) => (
  <div
    id="desk"
    data-keys={viewer.keyboardShortcuts ? 'on' : 'off'}
    data-claim={watched?.claim}
    data-revision={watched?.revision}
  >
    <nav class="desk-nav" aria-label="Desk">
      <ul>
        {PLACES.filter(({ place: to }) => isOpenTo(viewer, to)).map((entry) => (
          <li key={entry.place}>
            <a href={entry.href} aria-current={entry.place === place ? 'page' : undefined}>
              {entry.label}
            </a>
          </li>
        ))}
      </ul>
      <button type="button" popovertarget="keys" class="quiet-button" data-key="?" aria-keyshortcuts="?">
        Keys <Key name="?" />
      </button>
    </nav>
    <KeyHelp enabled={viewer.keyboardShortcuts} />
    {last && <LastActionNotice last={last} queue={queue} />}
    <p class="news" role="status" data-live="claim" />
    {children}
  </div>
);
