import { STATE_LIKE } from '../text/en/blame-words';
import {
  CRAFT,
  INCIDENT_FAMILIES,
  type IncidentFamily,
  OTHER_INCIDENT_WORDS,
  WATERWORKS,
} from '../text/en/incident-families';
import type { Frame } from '../text/frames/frame';
import { nounClassAt } from '../text/frames/noun-class';
import { lemma } from '../text/lemma';
import type { Span } from '../text/statement';
import { type Clause, within } from './clause';
import { isDeniedMention } from './denied-mention';
import { anaphors, incidentNoun, triggers } from './incident-words';
import { countryOf } from './participant';

const others = new Set(OTHER_INCIDENT_WORDS.map(lemma));
/** Families that an aircraft turns into the loss of that aircraft. */
export const HITS = /^(?:transport-accident|attack|aircraft-loss)$/u;

export const AIRCRAFT_LOSS = INCIDENT_FAMILIES.find((family) => family.objects?.includes('aircraft'))!;

const ATTACK = INCIDENT_FAMILIES.find(({ name }) => name === 'attack')!;

/** The word for an incident in a clause. */
export interface Mention {
  family: IncidentFamily;
  /** What it is called: "explosion". */
  noun: string;
  /** "another crash". */
  other: boolean;
  /** "the crash": one that has been told. */
  definite: boolean;
}

/** The incident that a clause mentions; `aircraft`: its sentence tells of one that may be lost. */
export function familyOf(clause: Clause, aircraft: boolean): Mention | null {
  let found: Mention | null = null;
  for (let at = 0; at < clause.lemmas.length; at++) {
    const token = clause.tokens[at]!;
    if (/^\p{Lu}/u.test(token.text) && at > 0) continue;
    const anaphor = aircraft && anaphors.has(clause.lemmas[at]!);
    const match = triggers.matchAt(clause.lemmas, at);
    if (!match && !anaphor) continue;
    if (match && isOtherUse(clause, at, match.values[0]!)) continue;
    if (match && isDeniedMention(clause, at)) continue;
    const named = match?.values[0] ?? AIRCRAFT_LOSS;
    const family = aircraft && HITS.test(named.name) ? AIRCRAFT_LOSS : named;
    const other = others.has(clause.lemmas[at - 1] ?? '');
    if (found === null || (found.family.longLasting && !family.longLasting)) {
      const definite = /^(?:the|this|that)$/u.test(clause.tokens[at - 1]?.lower ?? '');
      found = { family, noun: incidentNoun(clause.lemmas, at, family), other, definite };
    }
  }
  // "A frigate hit the plane": no word for an incident, but one all the same.
  if (found === null && aircraft) {
    const hit = clause.frames.some(
      (frame) =>
        frame.side === 1 &&
        (frame.predicate === 'shooting-down' || (frame.predicate === 'strike' && frame.heads.includes('aircraft'))),
    );
    if (hit) return { family: AIRCRAFT_LOSS, noun: AIRCRAFT_LOSS.noun, other: false, definite: false };
  }
  if (found === null && clause.frames.some((frame) => strikes(clause, frame)))
    return { family: ATTACK, noun: ATTACK.noun, other: false, definite: false };
  return found;
}

/** "A missile hit the market", "Norway struck a depot": an attack by no noun. */
function strikes({ tokens, lemmas, participants }: Clause, { predicate, side, agent, verb, object }: Frame): boolean {
  if (predicate !== 'strike' || side !== 1 || agent === null || object.end <= object.start) return false;
  const weapon = tokens.some((token, at) => within(token, agent) && WEAPON.test(nounClassAt(lemmas, at)?.name ?? ''));
  const struck = tokens.some((token, at) => within(token, verb) && lemmas[at] === lemma('strike'));
  const state = participants.some(
    (one) => within(one, agent) && (countryOf(one) !== null || STATE_LIKE.test(one.name)),
  );
  return weapon || (struck && state);
}

const WEAPON = /^(?:missile|drone|munition)$/u;

/** "fired a missile", "to fire two directors": the verb, not a fire; "prices went down": no craft that did. */
function isOtherUse(clause: Clause, at: number, family: IncidentFamily): boolean {
  const { tokens, lemmas } = clause;
  if (lemmas[at] === DOWN) return tokens[at]!.lower === 'down';
  if (lemmas[at + 1] === DOWN && lemmas[at] === lemma('go'))
    return !lemmas.some((word) => CRAFT.has(word)) && !isNamedWithArticle(tokens, at);
  if (family === AIRCRAFT_LOSS && downsWeapon(clause)) return true;
  if (GIVING_WAY.has(lemmas[at]!)) return !lemmas.some((word) => WATERWORKS.has(word));
  if (family.name !== 'fire' || lemmas[at] !== lemma('fire')) return false;
  return (
    !/^fires?$/u.test(tokens[at]!.lower) ||
    FIRE_BODIES.test(tokens[at + 1]?.lower ?? '') ||
    /^(?:to|will|would|can|could|may|not|they|we|i)$/u.test(tokens[at - 1]?.lower ?? '')
  );
}

/** "Air defences shot down seven drones": no aircraft that is lost. */
function downsWeapon({ frames, tokens, lemmas }: Clause): boolean {
  const named = (name: RegExp, span: Span) =>
    tokens.some((token, at) => within(token, span) && name.test(nounClassAt(lemmas, at)?.name ?? ''));
  return frames.some(({ predicate, agent, subject, object }) => {
    const hit = agent?.start === subject.start ? object : subject;
    return predicate === 'shooting-down' && named(WEAPON, hit) && !named(/^aircraft$/u, hit);
  });
}

/** "the Sea Lark went down": of names, ships take the article. */
function isNamedWithArticle(tokens: Clause['tokens'], at: number): boolean {
  let first = at - 1;
  while (first > 0 && /^\p{Lu}/u.test(tokens[first]!.text) && tokens[first]!.lower !== 'the') first--;
  return first >= 0 && first < at - 1 && tokens[first]!.lower === 'the';
}

const DOWN = lemma('down');
const GIVING_WAY = new Set(['burst', 'breach', 'give'].map(lemma));

// "the fire service": who puts it out.
const FIRE_BODIES =
  /^(?:service|services|brigade|department|station|chief|officials?|engines?|trucks?|crews?|safety|alarm|exits?)$/u;
