import { lookUpPlace } from '../text/gazetteer';
import type { Clause } from './clause';
import { type Participant, participantOfPlace } from './participant';

/** Who denies, where the clause is a denial; else null. */
export function denier({ statement, participants }: Clause): Participant | null {
  const { speaker } = statement.attribution;
  if (statement.modality !== 'denied' || speaker === null) return null;
  const named = participants.find(
    (one) => one.name === speaker || (one.kind === 'organisation' && one.name.endsWith(` ${speaker}`)),
  );
  if (named) return named;
  // "the leadership of Norway": whom it speaks for stands last.
  const words = speaker.split(' ');
  const place = words.map((_, i) => words.slice(i).join(' ')).find((name) => lookUpPlace(name) !== null);
  if (place !== undefined) return participantOfPlace(place, statement.span);
  const key = `person:${speaker.toLowerCase()}`;
  return { ...statement.span, key, name: speaker, kind: 'person', principal: key, adjectival: false };
}
