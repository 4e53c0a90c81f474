import type { DataSource } from 'typeorm';
import { firstRow, rows, type Sql } from '../platform/database/rows';
import type { Doorbell } from '../platform/queue/doorbell';
import { nextToMatch } from './claims/match-article';
import { isDeliveryDue } from './deliveries/claim-delivery';
import { isMailDue } from './deliveries/mail/claim-mails';
import { type GapTable, isDue, leaseDue } from './gaps';
import { assessDueJob } from './jobs/assess-due.job';
import { checkEventsJob } from './jobs/check-events.job';
import { deliverNoticesJob } from './jobs/deliver-notices.job';
import { fanOutJob } from './jobs/fan-out.job';
import { matchDueJob } from './jobs/match-due.job';
import { readDueJob } from './jobs/read-due.job';
import { refetchArticleJob } from './jobs/refetch-article.job';
import { sendMailJob } from './jobs/send-mail.job';
import { updateDueRecords } from './reviews/publisher-record';
import { returnOutdatedRulings } from './reviews/return-outdated';
import { isUnread } from './statements/read-due';

export interface SweepOptions {
  /** Rows of one kind a sweep rings for. */
  batch?: number;
  /** For so long a row that was rung for is not rung for again: a lost ring costs this delay. */
  leaseSeconds?: number;
}

/**
 * Finds every gap that is due and rings for it; for articles and questions, of which a hundred thousand can be due at once, once for all. One
 * sweep at a time in the whole installation: who does not get the lock does nothing.
 * @returns how many times it rang
 */
export async function sweep(
  dataSource: DataSource,
  doorbell: Pick<Doorbell, 'ring'>,
  { batch = 200, leaseSeconds = 5 }: SweepOptions = {},
): Promise<number> {
  const rings: (() => void)[] = [];
  const found = await dataSource.transaction(async (manager) => {
    const lock = await firstRow<{ won: boolean }>(
      manager,
      `SELECT pg_try_advisory_xact_lock(hashtext('touchstone.sweep')) AS won`,
    );
    if (!lock?.won) return 0;
    // First: the questions of rulings that come back, and publishers whose record changed, are rung for below.
    await returnOutdatedRulings(manager, batch);
    await updateDueRecords(manager, batch);
    const lease = (table: GapTable) => leaseDue(manager, table, batch, leaseSeconds);
    const events = await lease('events');
    if (events.length > 0) rings.push(() => doorbell.ring(checkEventsJob, { eventIds: events.map(({ id }) => id) }));
    let fannedOut = 0;
    for (const table of ['publishers', 'entities', 'rule_models'] as const) {
      for (const { id } of await lease(table)) {
        fannedOut++;
        rings.push(() => doorbell.ring(fanOutJob, { table, id }));
      }
    }
    const due = await dueArticles(manager, batch);
    for (const { id } of due) rings.push(() => doorbell.ring(refetchArticleJob, { articleId: id }));
    // None of these is leased: the job claims each article, question, delivery or mail itself.
    const unread = (await isUnread(manager)) ? 1 : 0;
    if (unread > 0) rings.push(() => doorbell.ring(readDueJob, {}));
    const unmatched = (await nextToMatch(manager)) !== null ? 1 : 0;
    if (unmatched > 0) rings.push(() => doorbell.ring(matchDueJob, {}));
    const questions = (await isDue(manager, 'questions')) ? 1 : 0;
    if (questions > 0) rings.push(() => doorbell.ring(assessDueJob, {}));
    const notices = (await isDeliveryDue(manager)) ? 1 : 0;
    if (notices > 0) rings.push(() => doorbell.ring(deliverNoticesJob, {}));
    const mails = (await isMailDue(manager)) ? 1 : 0;
    if (mails > 0) rings.push(() => doorbell.ring(sendMailJob, {}));
    return unread + unmatched + questions + events.length + fannedOut + due.length + notices + mails;
  });
  // After COMMIT, as everywhere: a worker that is rung earlier would not see the row.
  for (const ring of rings) ring();
  return found;
}

/** Not leased: the job claims the article itself before it fetches. */
function dueArticles(sql: Sql, batch: number): Promise<{ id: string }[]> {
  return rows(
    sql,
    `SELECT id FROM articles WHERE next_fetch_at <= now() AND retracted_at IS NULL AND url IS NOT NULL
     ORDER BY next_fetch_at LIMIT $1`,
    [Math.min(batch, 20)],
  );
}
