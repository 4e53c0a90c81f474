import { INVOLVEMENT } from '../../text/en/blame-words';
import { WHO_CLAIM, WHO_QUESTION } from '../../text/en/claim-phrases';
import type { Frame } from '../../text/frames/frame';
import { type Clause, within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import type { Incident } from '../incident';
import { countryOf, type Participant } from '../participant';
import { fill } from '../phrases';
import { contentStart } from '../proposition';
import { agentName, agentPath, isInstrument } from './agent-path';
import { blamedIn } from './blamed';

// Who did it is worth asking however plainly it is put.
const AGENT_WORTH = 1;
const HIT = /^(?:strike|shooting-down|firing)$/u;
/** Incidents that somebody is behind. */
const DONE_BY_SOMEBODY = /^(?:attack|aircraft-loss|shooting)$/u;

interface Agent {
  clause: Clause;
  path: string;
  denied: boolean;
}

/**
 * "A Danish frigate shot down the airliner", "blamed Denmark for the attack": answers to who is behind it, each article at its
 * finest. `indexes`: the clauses that tell the incident or come back to it.
 */
export function addAgents(
  event: EventDraft,
  incident: Incident,
  clauses: readonly Clause[],
  indexes: readonly number[],
): Set<string> {
  if (!DONE_BY_SOMEBODY.test(incident.family.name)) return new Set();
  const found = readAgents(event, incident, clauses, indexes);
  const finest = (path: string) =>
    found
      .map((one) => one.path)
      .filter((other) => other === path || other.startsWith(`${path}/`))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
  for (const { clause, path, denied } of found) addAgent(event, clause, finest(path), denied);
  return new Set(found.map(({ clause }) => clause.statement.id));
}

function readAgents(
  event: EventDraft,
  incident: Incident,
  clauses: readonly Clause[],
  indexes: readonly number[],
): Agent[] {
  const isPlace = (path: string) => event.signature.places.some((key) => key.endsWith(`:${path.toLowerCase()}`));
  let last: { sentence: number; path: string } | null = null;
  return indexes.flatMap((i) => {
    const clause = clauses[i]!;
    const sentence = clause.statement.sentence.start;
    const telling = incident.clauses.includes(i);
    const named = (path: string | null): path is string =>
      // "Government forces shelled …": whose is not said.
      path !== null && (incident.family.name !== 'attack' || !isInstrument(path)) && !isPlace(path);
    const hits = clause.frames.flatMap((frame) => {
      if (
        !HIT.test(frame.predicate) ||
        frame.side !== 1 ||
        !frame.agent ||
        !concerns(event, incident, clause, frame, telling)
      )
        return [];
      // "…, but it damaged a plane": whoever acted before in the sentence.
      const path =
        agentPath(clause, frame.agent, frame.agent === frame.subject || frame.agent.end <= frame.verb.start) ??
        (last?.sentence === sentence ? last.path : null);
      if (!named(path)) return [];
      const denied =
        frame.negated || (clause.statement.modality === 'denied' && frame.verb.start >= contentStart(clause));
      if (!denied) last = { sentence, path };
      return [{ clause, path, denied }];
    });
    if (hits.length > 0) return hits;
    const blamed = blamedIn(clause);
    const path = blamed && agentPath(clause, blamed.who, blamed.isSubject);
    return blamed && named(path) ? [{ clause, path, denied: blamed.negated }] : [];
  });
}

/** Whether a frame tells of the incident; a clause that does not mention it has to point at what was fired. */
function concerns(
  event: EventDraft,
  { family, date }: Incident,
  clause: Clause,
  frame: Frame,
  telling: boolean,
): boolean {
  if (!telling) return frame.predicate === 'firing' && pointsAtWeapon(clause, frame);
  // "the attack" of no place and day: nothing to ask about.
  const isPinned = date !== null || event.signature.places.length > 0;
  return (
    frame.heads.some((head) => family.objects?.includes(head)) ||
    frame.predicate === 'shooting-down' ||
    (family.name === 'attack' && isPinned)
  );
}

/** "had fired the missile", "the rocket was fired by". */
function pointsAtWeapon({ tokens }: Clause, { agent, subject, object }: Frame): boolean {
  const weapon = agent?.start === subject.start ? object : subject;
  const words = tokens.filter((token) => within(token, weapon) && token.lower !== 'that');
  return /^(?:the|this|these|those)$/u.test(words[0]?.lower ?? '');
}

function addAgent(event: EventDraft, clause: Clause, path: string, denied: boolean): void {
  const who = agentName(path);
  addAnswer(
    event,
    clause,
    { slot: 'who', answerType: 'actor', text: fill(WHO_QUESTION, { event: event.label }) },
    {
      answer: { type: 'actor', path },
      claimText: fill(WHO_CLAIM, { who, event: event.label }),
      ...(denied ? { stance: 'denies', party: clause.statement.attribution.speaker !== null } : {}),
      confidence: denied ? 0.7 : 0.8,
      reason: denied ? `${clause.statement.attribution.speaker ?? 'the article'} denies it` : `names the agent: ${who}`,
    },
    AGENT_WORTH,
  );
}

/**
 * "Copenhagen denied any involvement": against whichever claim names those the speaker speaks for; "the ministry denied …", of
 * nobody named, against the only one there is.
 */
export function addDenial(event: EventDraft, incident: Incident, clause: Clause, speaker: Participant | null): boolean {
  if (clause.statement.modality !== 'denied' || speaker === null) return false;
  if (!DONE_BY_SOMEBODY.test(incident.family.name)) return false;
  if (!clause.tokens.some((token) => INVOLVEMENT.test(token.lower))) return false;
  const accused = [
    ...new Set(event.questions.get('who')?.answers.flatMap(({ answer }) => ('path' in answer ? [answer.path] : []))),
  ];
  const country = countryOf(speaker) ?? (speaker.kind === 'person' ? null : speaker.name);
  const own =
    accused.find((path) => path.split('/')[0] === country) ?? (/^\p{Lu}/u.test(country ?? '') ? country : null);
  const path = own ?? (accused.length === 1 ? accused[0]! : null);
  if (path === null) return false;
  addAgent(event, clause, path, true);
  return true;
}
