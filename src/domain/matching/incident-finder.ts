import type { Clause } from './clause';
import type { Incident } from './incident';

// How many clauses later a bare "38 died" still belongs to the incident told last.
const REACH = 6;

/**
 * Finds which incident a number of dead, injured or aboard belongs to: the one its clause or sentence names, else the one told
 * last, else the only one of the article.
 */
export function incidentFinder(
  incidents: readonly Incident[],
  clauses: readonly Clause[],
): (clause: number) => Incident | null {
  const byClause = new Map<number, Incident[]>();
  const bySentence = new Map<number, Incident>();
  for (const incident of incidents) {
    for (const i of incident.clauses) {
      byClause.set(i, [...(byClause.get(i) ?? []), incident]);
      const sentence = clauses[i]!.statement.sentence.start;
      if (!bySentence.has(sentence)) bySentence.set(sentence, incident);
    }
  }
  const told = incidents.filter((incident) => !incident.family.longLasting);
  return (i) => {
    const own = byClause.get(i);
    if (own) return own.find((incident) => !incident.family.longLasting) ?? own[0]!;
    const inSentence = bySentence.get(clauses[i]!.statement.sentence.start);
    if (inSentence) return inSentence;
    for (let before = i - 1; before >= Math.max(0, i - REACH); before--) {
      const last = byClause.get(before)?.find((incident) => !incident.family.longLasting);
      if (last) return last;
    }
    return told.length === 1 ? told[0]! : null;
  };
}
