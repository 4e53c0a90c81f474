import { STATE_ADJECTIVE } from '../text/en/blame-words';
import { POSSESSIVE_ENDING } from '../text/en/function-words';
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
  // "Moldavia's foreign ministry": its owner, whether or not a list knows it.
  const [first = '', ...body] = words;
  const people = participantOfPlace(first, statement.span);
  if (people) return people;
  const owner = participants.find(
    ({ name }) => speaker.startsWith(name) && POSSESSIVE_ENDING.test(speaker.slice(name.length)),
  );
  if (owner) return owner;
  const state = body.length > 0 && STATE_ADJECTIVE.test(first) ? first.replace(/n$/u, '') : null;
  const name = state ?? speaker;
  const kind = state === null ? 'person' : 'thing';
  const key = `${kind}:${name.toLowerCase()}`;
  return { ...statement.span, key, name, kind, principal: key, adjectival: false };
}
