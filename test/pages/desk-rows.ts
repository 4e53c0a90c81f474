import type { DataSource } from 'typeorm';
import type { FerryRows } from './ferry-rows';
import type { PageRows } from './page-rows';

interface QueuedAs {
  state?: string;
  harm?: number;
  rank?: number;
}

/** Rows of the desk about claims of the ferry. */
export function deskRows(database: DataSource, rows: PageRows, ferry: FerryRows) {
  /** Puts a claim into the queue, with harm 0 so that only its id can ask for a second reader. */
  const queue = (claimId: string, { state = 'open', harm = 0, rank = 0 }: QueuedAs = {}) =>
    database.query(`INSERT INTO reviews (claim_id, state, harm, rank) VALUES ($1, $2, $3, $4)`, [
      claimId,
      state,
      harm,
      rank,
    ]);

  const revisionOf = async (claimId: string): Promise<number> =>
    (await database.query('SELECT revision FROM reviews WHERE claim_id = $1', [claimId]))[0].revision;

  let serial = 0;
  /** A new claim of a question of its own with one piece of evidence; its id asks for no second reader by chance. */
  async function claim(review: QueuedAs = {}, text = 'Thirteen people died.') {
    const question = await rows.question(ferry.event);
    const claimId = `00000000-0000-7000-9000-0000f${(++serial).toString(16).padStart(7, '0')}`;
    await rows.claim(question, { id: claimId, text });
    const evidenceId = await rows.evidence(claimId, ferry.courier, ferry.died);
    await queue(claimId, review);
    return { claimId, evidenceId };
  }

  return { queue, revisionOf, claim };
}
