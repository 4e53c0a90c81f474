import type { Seeded } from '../../support/seeded';
import { pause } from '../servers/killable';
import type { Ground } from './ground';
import type { Answer, ServiceClient } from './service-client';

export type MarkKind = 'evidence' | 'article' | 'ruling' | 'grade' | 'citation' | 'withdrawal';

/** A write that the service said it had done, told by a word that stands in one row only. */
export interface Mark {
  kind: MarkKind;
  word: string;
}

/** What is written to one claim at one go, and how often each comes. */
export type Writes = Partial<Record<'evidence' | 'article' | 'ruling' | 'citation' | 'grade', number>>;

/** Everything, a change of grade seldom: it has many questions assessed again. */
export const ALL_WRITES: Writes = { evidence: 24, article: 8, ruling: 10, citation: 10, grade: 1 };

export interface WriteContext {
  /** One client for each of the people who write. */
  clients: { reviewer: ServiceClient; editor: ServiceClient };
  claim: Ground['claims'][number];
  /** Nobody else writes to it at the same time. */
  publisher: string;
  /** Where notices go. */
  receiver: string;
  seeded: Seeded;
  word: string;
  /** Whether the run is over: what has to wait for anything more is left. */
  isOver(): boolean;
  /** Called for each write that was done. A refusal is none: two people may meet at one claim. */
  acknowledge(mark: Mark): void;
}

/** Writes once, or a short story, to one claim. @throws NotAnswered when the run ended before */
export async function write(kind: keyof Writes, context: WriteContext): Promise<void> {
  const { clients, claim, publisher, seeded, word, acknowledge } = context;
  const note = (mark: MarkKind, { done }: Answer) => done && acknowledge({ kind: mark, word });
  switch (kind) {
    case 'evidence': {
      const stance = seeded.pick(['supports', 'supports', 'denies']);
      const record = { stance, publisherId: publisher, quote: `Register ${word}`, reason: 'Kept by the harbour' };
      note('evidence', await clients.reviewer.post(`/claims/${claim.id}/evidence`, record));
      return;
    }
    case 'article': {
      const [toll, day] = [10 + seeded.below(80), 1 + seeded.below(28)];
      const text = `A ferry sank off Port ${word} on ${day} May 2024. The captain said that ${toll} people died in the sinking of the ferry.`;
      const url = `https://courier.example/${word}`;
      const article = { text, url, title: `The ferry ${word}`, publishedAt: '2024-06-04', language: 'en' };
      note('article', await clients.reviewer.post('/articles', { ...article, publisher: { name: `Courier ${toll}` } }));
      return;
    }
    case 'grade': {
      // The grade it has already would change nothing.
      const { body } = await clients.editor.get(`/publishers/${publisher}`);
      const grade = seeded.pick(['A', 'B', 'C', 'D'].filter((other) => other !== body.grade));
      const change = { grade, reason: `Graded ${word}` };
      note('grade', await clients.editor.post(`/publishers/${publisher}/grade-changes`, change));
      return;
    }
    case 'ruling':
      await publish(context, note);
      return;
    case 'citation':
      if (await publish(context, note)) await citeAndWithdraw(context, note);
  }
}

const LOOK_EVERY_MS = 200;
const WRITTEN_WITHIN_MS = 20_000;

type Note = (mark: MarkKind, answer: Answer) => unknown;

const reviewOf = (context: WriteContext) => `/claims/${context.claim.id}/review`;

/** Resolves to whether the ruling is public now: where a second reader is asked for, it waits. */
async function publish(context: WriteContext, note: Note): Promise<boolean> {
  const { editor } = context.clients;
  const path = reviewOf(context);
  const { etag } = await editor.get(path);
  const ruling = { rating: 'half_true', rationale: `Ruled ${context.word}`, evidence: [context.claim.evidenceId] };
  const ruled = await editor.post(`${path}/rulings`, ruling, etag);
  note('ruling', ruled);
  if (!ruled.done) return false;
  const review = await editor.get(path);
  if (review.body.state !== 'ruled') return false;
  return (await editor.post(`${path}/publications`, {}, review.etag)).done;
}

async function citeAndWithdraw(context: WriteContext, note: Note): Promise<void> {
  const { editor } = context.clients;
  const page = { claim: context.claim.id, url: `https://paper.example/${context.word}` };
  const citation = { ...page, notify: { webhook: context.receiver } };
  let cited = await editor.post('/citations', citation);
  // The version that carries the ruling is being written, which another request has to find; or somebody has withdrawn it already.
  for (let waited = 0; !cited.done && waited < WRITTEN_WITHIN_MS && !context.isOver(); waited += LOOK_EVERY_MS) {
    await pause(LOOK_EVERY_MS);
    cited = await editor.post('/citations', citation);
  }
  note('citation', cited);
  const path = reviewOf(context);
  const { etag } = await editor.get(path);
  note('withdrawal', await editor.post(`${path}/withdrawals`, { reason: `Withdrawn ${context.word}` }, etag));
}
