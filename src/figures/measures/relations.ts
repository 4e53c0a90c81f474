import { share } from '../arithmetic/shares';
import { askAll } from '../ask-all';
import type { Bench } from '../bench';
import { type Miss, type Reading, reading } from '../reading';
import { readGoldFile } from '../sources/gold-article';
import { type Bearing, RELATIONS } from '../sources/gold-words';

/**
 * What `compare` says of statements of two articles: whether those about one thing are known as such, and whether any pair
 * is called a contradiction that is none. The later article is the evidence, the earlier one the claim.
 */
export async function measureRelations(bench: Bench): Promise<Reading[]> {
  const gold = await readGoldFile(bench);
  const published = (doc: string) => gold.docs[doc]?.published ?? '';
  const typeOf = (a: string, b: string) =>
    gold.relations.find((relation) => [a, b].every((id) => id === relation.a || id === relation.b))?.type;
  const pairs = gold.statements.flatMap((claim) =>
    gold.statements
      .filter((evidence) => published(evidence.doc) > published(claim.doc))
      .map((evidence) => ({ claim, evidence, type: typeOf(claim.id, evidence.id) })),
  );
  const judged: ((typeof pairs)[number] & { said: Bearing })[] = [];
  const answers = askAll(bench.open(['compare']), pairs, ({ claim, evidence }) => ({
    claim: claim.text,
    evidence: evidence.text,
    claimPublished: published(claim.doc),
    evidencePublished: published(evidence.doc),
  }));
  for await (const [pair, answer] of answers) judged.push({ ...pair, said: (answer?.bearing ?? 'neutral') as Bearing });

  const missOf = ({ claim, evidence, type, said }: (typeof judged)[number]): Miss => ({
    kind: `${type ?? 'no relation'} read as ${said}`,
    weight: 0,
    text: `${claim.text} ← ${evidence.text}`,
    expected: String(RELATIONS[type ?? ''] ?? 'neutral'),
    got: said,
  });
  const wanted = judged.filter(({ type }) => ['supports', 'updates'].includes(RELATIONS[type ?? ''] ?? ''));
  const lost = wanted.filter(({ type, said }) => RELATIONS[type ?? ''] !== said);
  const alarms = judged.filter(({ type, said }) => said === 'contradicts' && type !== 'contradiction');
  return [
    reading('relations: found', share(wanted.length - lost.length, wanted.length), wanted.length, lost.map(missOf)),
    reading('relations: false contradictions', alarms.length, judged.length, alarms.map(missOf)),
  ];
}
