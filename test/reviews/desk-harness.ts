import { DataSource } from 'typeorm';
import { entities } from '../../src/pipeline/entities';
import { lockReview, type ReviewRow } from '../../src/pipeline/reviews/review-row';
import type { Reviewer } from '../../src/pipeline/reviews/reviewer';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { firstRow, rows } from '../../src/platform/database/rows';
import { insert } from '../api/seed';
import { createTestDatabase } from '../support/database';

const PERMISSIONS = { reader: ['read'], reviewer: ['read', 'review'], editor: ['read', 'review', 'publish'] };

/** A claim with a piece of evidence to cite, in the queue. */
export interface DeskClaim {
  claimId: string;
  questionId: string;
  evidenceId: string;
}

/** A database with people and claims, and no service around it. */
export async function openDesk(connections = 10) {
  const database = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.url, entities, connections)).initialize();
  const publisher = await insert(dataSource, 'publishers', {
    name: 'The Courier',
    grade: 'B',
    revision: 1,
    fanned_out_revision: 1,
  });
  const event = await insert(dataSource, 'events', {
    predicate: 'crash',
    label: 'a crash',
    signature: {},
    keys: [],
    checked_revision: 1,
  });
  let serial = 0;
  return {
    dataSource,
    url: database.url,
    async person(role: keyof typeof PERMISSIONS, name = `Person ${++serial}`): Promise<Reviewer> {
      const personId = await insert(dataSource, 'people', { name, email: `person${++serial}@desk.example`, role });
      return { personId, permissions: new Set(PERMISSIONS[role]) };
    },
    /** A question with one claim, open, with harm 0 so that chance decides nothing. */
    async claim(review: Record<string, unknown> = {}): Promise<DeskClaim> {
      const number = ++serial;
      const questionId = await insert(dataSource, 'questions', {
        event_id: event,
        slot: 'how_many',
        slot_key: `slot ${number}`,
        answer_type: 'quantity',
        text: `How many were hurt in crash ${number}?`,
        assessed_revision: 1,
      });
      const { claimId, evidenceId } = await this.answer(questionId, review);
      return { questionId, claimId, evidenceId };
    },
    /** One more claim of a question. */
    async answer(questionId: string, review: Record<string, unknown> = {}) {
      const number = ++serial;
      const claimId = await insert(dataSource, 'claims', {
        question_id: questionId,
        text: `${number} people were hurt`,
        answer: {
          type: 'quantity',
          value: `${number}`,
          comparator: 'eq',
          min: `${number}`,
          max: `${number}`,
          unit: 'person',
        },
        answer_key: `${number}`,
        origin: 'rule',
      });
      const evidenceId = await insert(dataSource, 'evidence', {
        claim_id: claimId,
        publisher_id: publisher,
        record_quote: `${number} people were hurt.`,
        stance: 'supports',
        origin: 'person',
        confidence: 1,
        reason: 'A record.',
      });
      await rows(dataSource, `INSERT INTO reviews (claim_id, state, harm, rank) VALUES ($1, $2, $3, $4)`, [
        claimId,
        review.state ?? 'open',
        review.harm ?? 0,
        review.rank ?? -number,
      ]);
      return { claimId, evidenceId };
    },
    async review(claimId: string): Promise<ReviewRow> {
      const review = await dataSource.transaction((sql) => lockReview(sql, claimId));
      if (!review) throw new Error('no review');
      return review;
    },
    async history(claimId: string): Promise<{ actor: string; action: string; reason: string | null }[]> {
      return rows(dataSource, 'SELECT actor, action, reason FROM history WHERE subject_id = $1 ORDER BY id', [claimId]);
    },
    async count(statement: string, parameters: unknown[] = []): Promise<number> {
      return (await firstRow<{ count: number }>(dataSource, statement, parameters))!.count;
    },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}

export type Desk = Awaited<ReturnType<typeof openDesk>>;
