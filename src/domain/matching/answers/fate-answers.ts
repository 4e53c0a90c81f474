import { FATE_CLAIMS, FATE_QUESTIONS } from '../../text/en/claim-phrases';
import {
  AFTER_DEATH,
  AMONG_DEAD,
  AMONG_LIVING,
  EVERY_ONE,
  MEMBER_CLASSES,
  NOT_ONE,
} from '../../text/en/member-classes';
import type { Frame } from '../../text/frames/frame';
import { phraseLexicon } from '../../text/frames/phrase-lexicon';
import { type Clause, within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import { fill } from '../phrases';

const members = phraseLexicon(Object.entries(MEMBER_CLASSES).map(([name, nouns]) => [nouns, name] as const));
const REACH = 6;

interface Fate {
  role: 'died' | 'survived';
  group: string;
  /** Not one of the group; else at least one. */
  none: boolean;
}

/**
 * "All the crew died" leaves no survivor among the crew, "the pilot survived" at least one: a universal and its exception answer
 * one question and exclude each other there.
 */
export function addFate(event: EventDraft, clause: Clause): void {
  const fate = fateOf(clause);
  if (fate === null) return;
  const { role, group, none } = fate;
  const words = { who: group, event: event.label };
  const bound = none ? '0' : '1';
  addAnswer(
    event,
    clause,
    {
      slot: 'how_many',
      slotKey: `how_many:${role}:${group}`,
      answerType: 'quantity',
      unit: 'person',
      scope: group,
      cumulative: false,
      text: fill(FATE_QUESTIONS[role], words),
    },
    {
      answer: {
        type: 'quantity',
        value: bound,
        min: bound,
        max: none ? bound : null,
        comparator: none ? 'eq' : 'ge',
        unit: 'person',
      },
      claimText: fill(FATE_CLAIMS[none ? 'none' : 'some'][role], words),
      confidence: 0.7,
      reason: none ? `says it of all the ${group}` : `names one of the ${group}`,
    },
    0,
  );
}

function fateOf(clause: Clause): Fate | null {
  const { statement, tokens, lemmas, frames } = clause;
  const main = frames.find((frame) => frame.main);
  if (
    !main ||
    statement.modality !== 'asserted' ||
    statement.quantities.some(({ span, value }) => value !== '0' && within(span, main.subject))
  )
    return null;
  const subject = tokens.flatMap((token, i) => (within(token, main.subject) ? [i] : []));
  const group = subject.map((i) => members.matchAt(lemmas, i)?.values[0]).find((name) => name !== undefined);
  const alive = livesOn(clause, main);
  if (group === undefined || alive === null) return null;
  const opening = subject.slice(0, REACH).map((i) => tokens[i]!.lower);
  const not = opening.some((word) => NOT_ONE.has(word));
  const every = opening.some((word) => EVERY_ONE.has(word));
  // "not all the crew survived".
  if (!not && (main.negated || statement.polarity === 'negated')) return null;
  if (every) return { role: alive ? 'died' : 'survived', group, none: true };
  return { role: alive ? 'survived' : 'died', group, none: not };
}

/** Whether the clause says that its subject lived or died; null where it says neither. */
function livesOn({ statement, tokens }: Clause, main: Frame): boolean | null {
  if (AMONG_LIVING.test(statement.text)) return true;
  if (AMONG_DEAD.test(statement.text) || tokens.some(({ lower }) => AFTER_DEATH.has(lower))) return false;
  // "the crew killed a dog": who is killed is the subject of a passive only.
  const active = main.agent !== null && main.agent.start === main.subject.start;
  if (
    main.predicate !== 'survival' ||
    (active && KILLS.test(statement.text.slice(main.verb.start - statement.span.start)))
  )
    return null;
  return main.side === 1;
}

const KILLS = /^\W{0,3}(?:\w+ ){0,3}kill/iu;
