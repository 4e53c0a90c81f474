import { COURTESIES, JUDGEMENTS, JUDGING_VERBS, MODALS, PAGE_ITSELF } from '../text/en/judgement-words';
import type { Frame } from '../text/frames/frame';
import type { DateReading, Span } from '../text/statement';
import { type Clause, within } from './clause';
import { participantKeys, QUESTION_WORTH } from './event-draft';
import { locativeOf } from './located';
import type { EventSignature } from './matched-article';
import type { Participant } from './participant';

/** What is pledged, wished or feared is not what is: such propositions are events of their own. */
export const UNREAL = /^(?:normative|pledged|feared|predicted|conditional|perceived|accused)$/u;

const POINTING_AT_PLACE = /^(?:there|city|town|village|port|region|province|island)$/u;

/** One proposition of a clause: what its verb says of whom, when and where. */
export interface Proposition {
  clause: Clause;
  frame: Frame;
  signature: EventSignature;
  participants: Participant[];
  date: DateReading | null;
  /** Check-worthiness of the statement; 0 where the proposition is said in passing. */
  worth: number;
  /** Said beside an incident, in a predicate no lexicon knows: sleeps until it is contradicted. */
  aside?: boolean;
}

export function readProposition(clause: Clause, frame: Frame): Proposition {
  const { statement } = clause;
  const primary = frame === primaryFrame(clause);
  const inReach = (one: Participant) =>
    primary || within(one, frame.subject) || within(one, frame.object) || within(one, frame.verb);
  const named = clause.participants.filter(inReach);
  const subjectless = clause.participants.every((one) => !within(one, frame.subject));
  const all = subjectless || clause.antecedents.length > 0 ? [...named, ...clause.antecedents] : named;
  const person = frame.ofPerson ? personOf(clause, frame, all) : null;
  const participants = person === null ? all : all.filter((one) => one === person || one.kind !== 'person');
  const there = clause.tokens.some(({ lower }) => POINTING_AT_PLACE.test(lower)) ? clause.antecedents : [];
  const places = [...named.filter((one) => locativeOf(clause.tokens, one) !== null), ...there].filter(
    ({ kind, adjectival }) => (kind === 'place' || kind === 'thing') && !adjectival,
  );
  const said = contentStart(clause);
  const date = bestDate(
    statement.dates.filter(
      ({ span }) => span.start >= said && (primary || within(span, frame.subject) || within(span, frame.object)),
    ),
  );
  const prefix = UNREAL.test(statement.modality) ? `${statement.modality}:` : '';
  return {
    clause,
    frame,
    participants,
    date,
    worth: primary && !opensRelatively(clause) ? worthOf(clause, frame, participants) : 0,
    signature: {
      predicate: `${prefix}${frame.kind}:${frame.predicate}`,
      participants: participantKeys(participants),
      places: participantKeys(places),
      object: [...new Set([...frame.heads, ...frame.stems])],
      from: date?.from ?? null,
      to: date?.to ?? null,
    },
  };
}

/** Whose state it is: the object of who appoints, the subject of who resigns or is appointed. */
function personOf(
  { tokens, antecedents }: Clause,
  frame: Frame,
  participants: readonly Participant[],
): Participant | null {
  const persons = participants.filter(({ kind }) => kind === 'person');
  const pronounIn = (span: Span) => tokens.some((token) => PERSONAL.test(token.lower) && within(token, span));
  const meant = antecedents.find(({ kind }) => kind === 'person');
  const passive = frame.agent === null || frame.agent.start !== frame.subject.start;
  for (const span of passive ? [frame.subject, frame.object] : [frame.object, frame.subject]) {
    const found = persons.find((one) => one !== meant && within(one, span)) ?? (pronounIn(span) ? meant : undefined);
    if (found) return found;
  }
  return persons.at(-1) ?? null;
}

const PERSONAL = /^(?:he|she|him|her)$/u;

/** Whether a clause says next to nothing that could be matched: no participant and no number. */
export function isEmpty({ signature, clause }: Proposition): boolean {
  return signature.participants.length === 0 && clause.statement.quantities.length === 0;
}

/** The frame a statement is about: its main verb where the lexicon knows it, else the first verb that it does know. */
export function primaryFrame({ frames }: Clause): Frame | null {
  const main = frames.find((frame) => frame.main) ?? null;
  if (main?.listed) return main;
  return frames.find((frame) => frame.listed && !frame.nominal) ?? main;
}

/**
 * Check-worthiness of a statement. What a named participant is plainly said to have done, in a predicate the lexicon can compare
 * with others, is worth a question however plainly it is put ("X apologised").
 */
function worthOf(clause: Clause, frame: Frame, participants: readonly Participant[]): number {
  const { statement } = clause;
  if (tellsNothing(clause, frame)) return 0;
  const comparable = frame.listed && statement.modality === 'asserted' && participants.length > 0;
  return comparable ? Math.max(statement.checkWorthiness, QUESTION_WORTH) : statement.checkWorthiness;
}

/** A judgement, a possibility or a page's word on itself: nothing that happened or did not. */
function tellsNothing({ statement, tokens, frames }: Clause, frame: Frame): boolean {
  const main = frames.find((one) => one.main) ?? frame;
  const verb = tokens.filter((token) => within(token, main.verb)).map(({ lower }) => lower);
  if (PAGE_ITSELF.test(statement.text)) return true;
  if (statement.modality === 'asserted' && statement.polarity === 'affirmed' && COURTESIES.test(statement.text))
    return true;
  if (/^(?:asserted|possible)$/u.test(statement.modality) && verb.some((word) => MODALS.has(word))) return true;
  return (
    !frame.listed &&
    JUDGING_VERBS.has(verb[0] ?? '') &&
    tokens.some((token) => JUDGEMENTS.has(token.lower) && within(token, frame.object))
  );
}

/** "whom Oslo accused", "with which …": no sentence of its own. */
function opensRelatively({ tokens }: Clause): boolean {
  return tokens.slice(0, 2).some(({ lower }) => RELATIVE.test(lower));
}

const RELATIVE = /^(?:who|whom|whose|which|where)$/u;

/** Where what is said begins: "confirmed on Thursday that …" dates the saying, not what is said. */
export function contentStart({ statement, tokens }: Clause): number {
  const { cue, mode } = statement.attribution;
  if (cue === null || mode !== 'indirect') return statement.span.start;
  const at = statement.text.indexOf(cue);
  const that = tokens.find(({ lower, start }) => lower === 'that' && start > statement.span.start + at);
  return at < 0 || !that || that.start - statement.span.start - at > LONGEST_CUE ? statement.span.start : that.end;
}

const LONGEST_CUE = 60;

/** The date that says most of when: an exact day before a period, told rather than reckoned from another event. */
function bestDate(dates: readonly DateReading[]): DateReading | null {
  const resolved = dates.filter(({ edtf, from, to }) => edtf !== null && from !== null && to !== null);
  const days = resolved.filter(({ from, to }) => from === to);
  return days.find(({ basis }) => basis !== 'event_anchor') ?? days[0] ?? resolved[0] ?? null;
}
