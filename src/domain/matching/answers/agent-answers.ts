import { WHO_CLAIM, WHO_QUESTION } from '../../text/en/claim-phrases';
import { demonymOf } from '../../text/gazetteer';
import type { Clause } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import type { Incident } from '../incident';
import { countryOf, type Participant } from '../participant';
import { fill } from '../phrases';
import { agentName, agentPath } from './agent-path';

// Who did it is worth asking however plainly it is put.
const AGENT_WORTH = 1;
const HIT = /^(?:strike|shooting-down)$/u;

/** "A Danish frigate shot down the airliner": answers to who is behind it, each article at its finest. */
export function addAgents(
  event: EventDraft,
  incident: Incident,
  clauses: readonly Clause[],
  indexes: readonly number[],
): Set<string> {
  // "the attack" of no place and day: nothing to ask about.
  const isPinned = incident.date !== null || event.signature.places.length > 0;
  let last: { sentence: number; path: string } | null = null;
  const found = indexes.flatMap((i) => {
    const clause = clauses[i]!;
    const sentence = clause.statement.sentence.start;
    return clause.frames.flatMap((frame) => {
      const concerns =
        frame.heads.some((head) => incident.family.objects?.includes(head)) ||
        frame.predicate === 'shooting-down' ||
        (incident.family.name === 'attack' && frame.predicate === 'strike' && isPinned);
      if (!HIT.test(frame.predicate) || frame.side !== 1 || frame.negated || !frame.agent || !concerns) return [];
      // "…, but it damaged a plane": whoever acted before in the sentence.
      const path =
        agentPath(clause, frame.agent, frame.agent === frame.subject || frame.agent.end <= frame.verb.start) ??
        (last?.sentence === sentence ? last.path : null);
      // "Government forces shelled …": whose is not said.
      if (path === null || (incident.family.name === 'attack' && demonymOf(path.split('/')[0]!) === null)) return [];
      last = { sentence, path };
      return [{ clause, path }];
    });
  });
  const finest = (path: string) =>
    found
      .map((one) => one.path)
      .filter((other) => other === path || other.startsWith(`${path}/`))
      .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))[0]!;
  for (const { clause, path } of found) addAgent(event, clause, finest(path));
  return new Set(found.map(({ clause }) => clause.statement.id));
}

function addAgent(event: EventDraft, clause: Clause, path: string, denial = false): void {
  const who = agentName(path);
  addAnswer(
    event,
    clause,
    { slot: 'who', answerType: 'actor', text: fill(WHO_QUESTION, { event: event.label }) },
    {
      answer: { type: 'actor', path },
      claimText: fill(WHO_CLAIM, { who, event: event.label }),
      party: denial,
      confidence: denial ? 0.7 : 0.8,
      reason: denial ? `${clause.statement.attribution.speaker ?? 'a party'} denies it` : `names the agent: ${who}`,
    },
    AGENT_WORTH,
  );
}

const INVOLVEMENT =
  /^(?:involvement|responsibility|role|part|guilt|blame|hand|complicity|participation|responsible|behind)$/u;

/** "Copenhagen denied any involvement": against whichever claim names those the speaker speaks for. */
export function addDenial(event: EventDraft, clause: Clause, speaker: Participant | null): boolean {
  if (clause.statement.modality !== 'denied' || speaker === null) return false;
  if (!clause.tokens.some((token) => INVOLVEMENT.test(token.lower))) return false;
  const country = countryOf(speaker) ?? speaker.name;
  const accused = event.questions
    .get('who')
    ?.answers.map((one) => one.answerKey)
    .find((path) => path.split('/')[0] === country);
  addAgent(event, clause, accused ?? country, true);
  return true;
}
