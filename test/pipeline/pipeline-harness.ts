import { DataSource } from 'typeorm';
import type { Grade } from '../../src/domain/verdicts/question-input';
import { type IngestedArticle, ingestArticle } from '../../src/pipeline/articles/ingest-article';
import { matchDue } from '../../src/pipeline/claims/match-due';
import { checkEvents } from '../../src/pipeline/contradictions/check-events';
import { entities } from '../../src/pipeline/entities';
import { type FanOutTable, fanOut } from '../../src/pipeline/fan-out';
import { readDue } from '../../src/pipeline/statements/read-due';
import { assessQuestions } from '../../src/pipeline/verdicts/assess-questions';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { rows } from '../../src/platform/database/rows';
import { createTestDatabase } from '../support/database';
import { lineMatcher, readLines } from './line-reader';

export interface PipelineHarness {
  dataSource: DataSource;
  url: string;
  /** Delivers an article of the line notation; its address follows from the publisher. */
  deliver(
    publisher: string,
    lines: string[],
    options?: { grade?: Grade; publishedAt?: string; owner?: string },
  ): Promise<IngestedArticle>;
  /** Does all work that is due, stage by stage, as the jobs would. */
  settle(): Promise<void>;
  /** State and probability of every claim, by its text. */
  verdicts(): Promise<Record<string, [state: string | null, probability: number | null]>>;
  /** Empties every table: faster than another database for every test. */
  reset(): Promise<void>;
  close(): Promise<void>;
}

export async function openPipeline(): Promise<PipelineHarness> {
  const database = await createTestDatabase();
  const dataSource = await new DataSource(dataSourceOptions(database.url, entities, 10)).initialize();
  const ids = async (statement: string) => (await rows<{ id: string }>(dataSource, statement)).map(({ id }) => id);
  return {
    dataSource,
    url: database.url,
    deliver(publisher, lines, { grade = 'B', publishedAt = '2025-01-01', owner } = {}) {
      // Signed lines: two publishers with the same words would be copies of one another.
      const signed = lines.map((line) => `${line}${line.includes('|') ? '' : ' |'} ${publisher}`);
      const body = [`Report of ${publisher}, which is a text in plain English.`, ...signed].join('\n');
      const url = `https://${publisher.toLowerCase().replaceAll(' ', '-')}.example/report`;
      const source = { name: publisher, grade, ...(owner ? { owner } : {}) };
      return ingestArticle(dataSource, {
        body,
        mediaType: 'text/plain',
        url,
        title: `Report of ${publisher}`,
        publishedAt,
        language: 'en',
        publisher: source,
      });
    },
    async settle() {
      await readDue(dataSource, readLines);
      await matchDue(dataSource, lineMatcher);
      for (const table of ['publishers', 'entities', 'rule_models'] as FanOutTable[])
        for (const id of await ids(`SELECT id FROM ${table} WHERE revision > fanned_out_revision ORDER BY id`))
          await fanOut(dataSource, table, id);
      await checkEvents(dataSource, await ids(`SELECT id FROM events WHERE revision > checked_revision ORDER BY id`));
      await assessQuestions(
        dataSource,
        await ids(`SELECT id FROM questions WHERE revision > assessed_revision ORDER BY id`),
      );
    },
    async verdicts() {
      const claims = await rows<{ text: string; state: string | null; probability: string | null }>(
        dataSource,
        `SELECT text, state, probability FROM claims ORDER BY id`,
      );
      return Object.fromEntries(
        claims.map(({ text, state, probability }) => [
          text,
          [state, probability === null ? null : Number(probability)],
        ]),
      );
    },
    async reset() {
      await rows(
        dataSource,
        `TRUNCATE publishers, articles, entities, events, history, rule_models, claim_texts, question_texts, event_texts, claim_term_blocks, claim_postings,
           statement_term_blocks, statement_postings CASCADE`,
      );
    },
    async close() {
      await dataSource.destroy();
      await database.drop();
    },
  };
}
