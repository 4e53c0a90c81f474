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
  if (lookUpPlace(speaker)) return participantOfPlace(speaker, statement.span);
  const key = `person:${speaker.toLowerCase()}`;
  return { ...statement.span, key, name: speaker, kind: 'person', principal: key, adjectival: false };
}
