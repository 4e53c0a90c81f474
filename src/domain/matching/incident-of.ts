import type { Clause } from './clause';
import type { Incident } from './incident';

// How many clauses later a bare "38 died" still belongs to the incident told last.
const REACH = 6;

/** Which incident a number of dead, injured or aboard belongs to: named in the clause or sentence, else the one told last. */
export function incidentOf(incidents: readonly Incident[], clauses: readonly Clause[], i: number): Incident | null {
  const own = incidents.filter((incident) => incident.clauses.includes(i));
  if (own.length > 0) return own.find((incident) => !incident.family.longLasting) ?? own[0]!;
  const sentence = clauses[i]!.statement.sentence.start;
  const inSentence = incidents.find((incident) =>
    incident.clauses.some((k) => clauses[k]!.statement.sentence.start === sentence),
  );
  if (inSentence) return inSentence;
  const lastMention = (incident: Incident) => Math.max(-1, ...incident.clauses.filter((k) => k < i));
  const before = incidents
    .filter((incident) => !incident.family.longLasting && i - lastMention(incident) <= REACH)
    .sort((a, b) => lastMention(b) - lastMention(a));
  if (before[0] && lastMention(before[0]) >= 0) return before[0];
  const told = incidents.filter((incident) => !incident.family.longLasting);
  return told.length === 1 ? told[0]! : null;
}
