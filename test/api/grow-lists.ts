import { rows, type Sql } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import type { Seed } from './seed';

/** Adds one more row of every kind that a list shows, as like those that are there as can be. */
export type Grow = (sql: Sql) => Promise<void>;

const idsOf = async (sql: Sql, count: number): Promise<string[]> =>
  (await rows<{ id: string }>(sql, 'SELECT new_id() AS id FROM generate_series(1, $1)', [count])).map(({ id }) => id);

/** Copies the row that `where` names, with these members instead of its own. */
const copy = (sql: Sql, table: string, where: string, members: object): Promise<unknown> =>
  rows(sql, `INSERT INTO ${table} SELECT (jsonb_populate_record(t, $1)).* FROM ${table} t WHERE ${where} LIMIT 1`, [
    JSON.stringify(members),
  ]);

/** For a transaction: until it ends, the triggers that keep rows together are off. */
export const growLists = (uuids: Seed): Grow => {
  let serial = 1;
  return async (sql) => {
    const n = ++serial;
    await rows(sql, 'SET LOCAL session_replication_role = replica');
    const [claim, open, ruling, notice, statement, ...free] = await idsOf(sql, 40);
    const next = (): string => free.pop()!;
    const one = (name: keyof Seed): string => `t.id = '${uuids[name]}'`;
    const more = (table: string, name: keyof Seed, members: object = {}) =>
      copy(sql, table, one(name), { id: next(), ...members });

    await more('publishers', 'publisher', { name: `Publisher ${n}`, revision: 2, attempts: 1 });
    await more('articles', 'article', { source_key: `copy ${n}` });
    await more('article_versions', 'version', { number: n });
    await more('statements', 'statement', { id: statement });
    // At two offsets, so that the second sort key decides.
    const anchor = { statement_id: statement, start_offset: n % 2 };
    await copy(sql, 'statement_anchors', `t.statement_id = '${uuids.statement}'`, anchor);
    await more('entities', 'entity', { key: `copy ${n}` });
    await more('questions', 'question', { slot_key: `copy ${n}` });
    await more('evidence', 'record');
    await more('suggestions', 'suggestion', { answer_key: `copy ${n}` });
    await more('contradictions', 'contradiction', { natural_key: `copy ${n}` });
    await more('comments', 'comment');
    await more('corrections', 'correction');
    await more('reply_requests', 'reply');
    await more('error_reports', 'report');
    await copy(sql, 'people', 'true', { id: next(), email: `copy.${n}@desk.example`, role: 'reader' });
    await copy(sql, 'machine_keys', `t.person_id = (SELECT p.id FROM people p WHERE p.role = 'admin')`, { id: next() });
    await copy(sql, 'webhooks', 'true', { id: next(), url: `https://paper.example/${n}` });
    await copy(sql, 'citations', 'true', { id: next(), url: `https://paper.example/2026/${n}` });
    const [cited] = await rows<object>(
      sql,
      `SELECT id AS citation_id, claim_id, 'outcome' AS kind FROM citations ORDER BY id LIMIT 1`,
    );
    await copy(sql, 'notices', `t.kind = 'test'`, { ...cited, id: notice, number: 100 + n });
    await copy(sql, 'deliveries', 'true', { id: next(), notice_id: notice });
    await copy(sql, 'rulings', `t.claim_id = '${uuids.claim}'`, { id: ruling });
    await rows(
      sql,
      `INSERT INTO history (at, actor, action, subject_kind, subject_id) VALUES (clock_timestamp(), 'system', 'review.tagged', 'claim', $1)`,
      [uuids.claim],
    );
    await copy(sql, 'checkpoints', 'true', { number: n, hash: `copy ${n}`, previous_hash: 'before' });
    await copy(sql, 'checkpoint_heads', 't.checkpoint = 1', { claim_id: claim });

    await more('claims', 'rival', { id: open, answer_key: `open ${n}`, verdict_number: 0 });
    await copy(sql, 'reviews', `t.claim_id = '${uuids.rival}'`, { claim_id: open });
    await more('claims', 'claim', { id: claim, answer_key: `copy ${n}`, verdict_number: 1 });
    await copy(sql, 'reviews', `t.claim_id = '${uuids.claim}'`, { claim_id: claim });
    await copy(sql, 'review_tags', 'true', { claim_id: claim });
    const published = `t.claim_id = '${uuids.claim}' ORDER BY t.number DESC`;
    await copy(sql, 'verdicts', published, {
      id: next(),
      claim_id: claim,
      number: 1,
      previous_hash: null,
      hash: `copy ${n}`,
    });
    await rows(sql, `UPDATE verdicts SET document = jsonb_set(document, '{claim,id}', $2) WHERE claim_id = $1`, [
      claim,
      JSON.stringify(toPublicId('clm', claim!)),
    ]);
  };
};

/** One more version of every published verdict, of another outcome than the one before; where `grow` ran before. */
export async function changeVerdicts(sql: Sql): Promise<void> {
  await rows(
    sql,
    `INSERT INTO verdicts SELECT (jsonb_populate_record(v, jsonb_build_object('id', new_id(), 'number', v.number + 1,
         'previous_hash', v.hash, 'hash', v.hash || '+', 'document', jsonb_set(v.document, '{ruling,rating}', to_jsonb('rated ' || v.number))))).*
       FROM verdicts v JOIN claims c ON c.id = v.claim_id AND c.verdict_number = v.number
       WHERE v.document #> '{ruling,rating}' IS NOT NULL`,
  );
  await rows(
    sql,
    `UPDATE claims c SET verdict_number = (SELECT max(v.number) FROM verdicts v WHERE v.claim_id = c.id) WHERE verdict_number > 0`,
  );
}
