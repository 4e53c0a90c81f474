import type { DataSource } from 'typeorm';
import type { Answer } from '../../src/domain/values/answer';
import { toPublicId } from '../../src/platform/ids/public-id';
import { insert, seedEverything } from '../api/seed';
import { verdictDocumentOf } from '../api/verdict-document';
import { addPerson } from '../support/roles';
import { unverifiedSeal } from '../support/seal';

type Document = ReturnType<typeof verdictDocumentOf>;
type Ruling = NonNullable<Document['ruling']>;

const YES: Answer = { type: 'yes_no', holds: true, from: null, to: null };

/** What a version says otherwise than a plain published ruling. */
export interface Said {
  text?: string;
  ruling?: Partial<Ruling> | null;
  state?: Document['state'];
  corrections?: Document['corrections'];
}

/** Claims with versions written as asked, the way the pipeline leaves them; everything else is there once. */
export async function publishedClaims(database: DataSource) {
  const { ids, uuids } = await seedEverything(database);
  const { personId } = await addPerson(database, 'editor');
  const numbers = new Map<string, number>();

  const documentOf = (claim: string, { text, ruling = {}, state, corrections = [] }: Said): Document => {
    const document = verdictDocumentOf({ ...uuids, claim }, YES);
    const plain: Ruling = { ...document.ruling!, status: 'published', reasons: [] };
    return {
      ...document,
      claim: { ...document.claim, text: text ?? document.claim.text },
      state: state ?? document.state,
      ruling: ruling && { ...plain, ...ruling },
      corrections,
    };
  };

  /** One more version of a claim; its public id comes back. */
  async function version(claim: string, said: Said = {}): Promise<void> {
    const number = (numbers.get(claim) ?? 0) + 1;
    numbers.set(claim, number);
    const document = documentOf(claim, said);
    await insert(database, 'verdicts', {
      claim_id: claim,
      number,
      state: document.state,
      probability: '0.643',
      rule: 'one_group_only',
      model_version: '1',
      question_revision: number,
      basis_hash: `b${number}`,
      ...unverifiedSeal(number),
      causes: '[]',
      document,
    });
    await database.query('UPDATE claims SET verdict_number = $2 WHERE id = $1', [claim, number]);
  }

  /** A claim whose ruling is published, without a version yet. */
  async function claim(text: string): Promise<{ uuid: string; id: string }> {
    const uuid = await insert(database, 'claims', {
      question_id: uuids.question,
      text,
      answer: YES,
      answer_key: `answer ${numbers.size} ${text.slice(0, 40)}`,
      origin: 'person',
      state: 'single_source',
      probability: '0.643',
    });
    numbers.set(uuid, 0);
    const ruling = await insert(database, 'rulings', {
      claim_id: uuid,
      person_id: personId,
      reading: 'first',
      rating: 'true',
      rating_label: 'True',
      holds: 'yes',
      rationale: 'A register says so.',
      question_revision: 1,
      verdict_number: 1,
      seen_evidence: [],
    });
    await insert(database, 'reviews', {
      claim_id: uuid,
      state: 'published',
      ruling_id: ruling,
      published_ruling: ruling,
      published_at: new Date('2026-03-03T09:30:00Z'),
      harm: 0,
      rank: -10 - numbers.size,
    });
    return { uuid, id: toPublicId('clm', uuid) };
  }

  return { ids, uuids, claim, version };
}

export type PublishedClaims = Awaited<ReturnType<typeof publishedClaims>>;
