import { type BeforeApplicationShutdown, Injectable, Logger } from '@nestjs/common';
import { Subject } from 'rxjs';
import { DataSource } from 'typeorm';
import { databaseNow } from '../../../../platform/database/database-now';
import { viewQueueCounts } from '../queue/queue.view';
import { type ReviewNews, viewReviewNews } from './desk-news.view';

/** What the open pages of the desk hear. */
export type DeskNews = { kind: 'review'; news: ReviewNews } | { kind: 'waiting'; count: number } | { kind: 'beat' };

const PAUSE_MS = 2_000;
// A transaction that was slow to commit shows up late, under an id of when it wrote.
const OVERLAP_MS = 20_000;
const BEAT_EVERY = 10;

/** Reads the history for all open pages together, in one loop that runs only while somebody listens. */
@Injectable()
export class DeskFeed implements BeforeApplicationShutdown {
  private readonly logger = new Logger(DeskFeed.name);
  private readonly news = new Subject<DeskNews>();
  private readonly told = new Map<string, number>();
  private listeners = 0;
  private timer: NodeJS.Timeout | undefined;
  private rounds = 0;
  private waiting: number | null = null;
  private began = 0;

  constructor(private readonly database: DataSource) {}

  /** Hears everything from now on. @returns what ends it */
  listen(hear: (news: DeskNews) => void, end: () => void): () => void {
    const heard = this.news.subscribe({ next: hear, complete: end });
    this.listeners += 1;
    if (this.listeners === 1) {
      this.began = performance.now();
      this.next();
    }
    if (this.waiting !== null) hear({ kind: 'waiting', count: this.waiting });
    return () => {
      heard.unsubscribe();
      this.listeners -= 1;
      if (this.listeners === 0) clearTimeout(this.timer);
    };
  }

  /** Ends the streams: the server waits for open answers before it closes. */
  beforeApplicationShutdown(): void {
    clearTimeout(this.timer);
    this.news.complete();
  }

  private next(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      this.read()
        .catch((error: Error) => this.logger.warn(`news of the desk could not be read: ${error.message}`))
        .finally(() => {
          if (this.listeners > 0) this.next();
        });
    }, PAUSE_MS);
    this.timer.unref();
  }

  private async read(): Promise<void> {
    const now = (await databaseNow(this.database)).getTime();
    const heardFor = Math.ceil(performance.now() - this.began);
    const steps = await viewReviewNews(this.database, now - Math.min(heardFor, OVERLAP_MS));
    for (const news of steps) {
      if (this.told.has(news.id)) continue;
      this.told.set(news.id, now);
      this.news.next({ kind: 'review', news });
    }
    for (const [id, at] of this.told) if (at < now - 2 * OVERLAP_MS) this.told.delete(id);
    const { waiting: count } = await viewQueueCounts(this.database);
    if (count !== this.waiting) this.news.next({ kind: 'waiting', count });
    this.waiting = count;
    this.rounds += 1;
    if (this.rounds % BEAT_EVERY === 0) this.news.next({ kind: 'beat' });
  }
}
