import {
  ATTACK_NOUNS,
  ATTACK_QUALIFIERS,
  ATTACK_SLOT,
  ATTACKED,
  ATTACKERS,
  ON_PURPOSE,
  RULED_OUT,
  SET_OFF,
  WHETHER_ATTACK,
} from '../../text/en/attack-words';
import { BE_FORMS } from '../../text/en/function-words';
import { isNegator } from '../../text/polarity';
import { type Clause, within } from '../clause';
import { addAnswer, type EventDraft } from '../event-draft';
import type { Incident } from '../incident';
import { claimSentence, fill } from '../phrases';
import { contentStart } from '../proposition';

/** Incidents that somebody may have meant. */
const MAY_BE_MEANT = /^(?:attack|aircraft-loss|transport-accident|fire|collapse|unnamed)$/u;

/**
 * Whether a blast, a fire or a crash was an attack, where anybody says that it was or was not: "denied that the plant had been
 * attacked". `indexes`: the clauses that tell the incident or come back to it.
 */
export function addWhetherAttack(
  event: EventDraft,
  incident: Incident,
  clauses: readonly Clause[],
  indexes: readonly number[],
): Set<string> {
  const answered = new Set<string>();
  if (!MAY_BE_MEANT.test(incident.family.name)) return answered;
  for (const i of indexes) {
    const clause = clauses[i]!;
    const says = saysAttack(clause);
    if (says === null) continue;
    if (isAttack(incident) && !says.denied) continue;
    addWhether(event, incident, clause, says.denied);
    answered.add(clause.statement.id);
  }
  // One that everybody calls an attack is not worth asking about before somebody denies it.
  const first = incident.clauses.map((i) => clauses[i]!).find(isPlain);
  if (isAttack(incident) && answered.size === 0 && first) addWhether(event, incident, first, false, 0);
  return answered;
}

const isAttack = ({ family, noun }: Incident): boolean => family.name === 'attack' && noun === family.noun;

const isPlain = ({ statement, frames }: Clause): boolean =>
  statement.modality === 'asserted' && statement.polarity === 'affirmed' && !frames.some(({ negated }) => negated);

function addWhether(event: EventDraft, incident: Incident, clause: Clause, denied: boolean, worth = 1): void {
  const { statement } = clause;
  const content = statement.text.slice(contentStart(clause) - statement.span.start);
  const asked = isAttack(incident) ? WHETHER_ATTACK.told : WHETHER_ATTACK.denied;
  addAnswer(
    event,
    clause,
    { slot: 'whether', slotKey: ATTACK_SLOT, answerType: 'yes_no', text: fill(asked, { event: event.label }) },
    {
      answer: { type: 'yes_no', holds: true, from: null, to: null },
      claimText: denied ? fill('{event} was an attack', { event: event.label }) : claimSentence(content, null),
      ...(denied ? { stance: 'denies', party: statement.attribution.speaker !== null } : {}),
      confidence: 0.8,
      reason: `says whether ${event.label} was an attack`,
    },
    worth,
  );
}

/** "was an attack", "had been sabotaged", "there was no attack": where it is said, and whether it is denied. */
function saysAttack(clause: Clause): { denied: boolean } | null {
  const { tokens, statement } = clause;
  const said = contentStart(clause);
  if (RULED_OUT.test(statement.text)) return { denied: true };
  const main = clause.frames.find(
    (frame) => frame.main && !frame.negated && frame.agent?.start === frame.subject.start,
  );
  if (
    main &&
    statement.modality === 'asserted' &&
    tokens.some((token) => ATTACKERS.has(token.lower) && within(token, main.subject))
  )
    return { denied: false };
  for (const [at, { lower, start }] of tokens.entries()) {
    if (start >= said && isMeant(tokens, at)) {
      const negated = tokens.slice(Math.max(0, at - 3), at).some(isNegator);
      return { denied: negated !== (statement.modality === 'denied') };
    }
    if (start < said || !(ATTACK_NOUNS.has(lower) || ATTACKED.has(lower))) continue;
    // "an attack on democracy": a figure of speech, or another one.
    if (/^(?:on|against)$/u.test(tokens[at + 1]?.lower ?? '')) continue;
    let from = at - 1;
    while (from >= 0 && ATTACK_QUALIFIERS.has(tokens[from]!.lower)) from--;
    const passive = ATTACKED.has(lower) && from === at - 1;
    if (!BE_FORMS.has(tokens[from]?.lower ?? '') || (ATTACKED.has(lower) && !passive)) continue;
    const negations = tokens.slice(Math.max(0, from - 2), at).filter(isNegator).length;
    return { denied: (negations % 2 === 1) !== (statement.modality === 'denied') };
  }
  return null;
}

/** "was started deliberately", "had been deliberately set". */
function isMeant(tokens: Clause['tokens'], at: number): boolean {
  const beside = [tokens[at - 1], tokens[at + 1]].some((token) => SET_OFF.has(token?.lower ?? ''));
  return ON_PURPOSE.has(tokens[at]!.lower) && beside && tokens.slice(0, at).some(({ lower }) => BE_FORMS.has(lower));
}
