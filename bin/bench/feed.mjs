// Articles that are sent as desks send them, until all that follows is done.
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { timed } from './figures.mjs';

const SENDERS = 8;
// The looks themselves take time of the database's.
const LOOK_EVERY_MS = 10;
const LOOK_LATER_EVERY_MS = 250;

// Whether anything is, not how much: to count takes as long as there are questions.
const OPEN = `SELECT EXISTS (SELECT FROM articles WHERE revision > matched_revision)
  OR EXISTS (SELECT FROM questions WHERE revision > assessed_revision AND merged_into IS NULL)
  OR EXISTS (SELECT FROM events WHERE revision > checked_revision AND merged_into IS NULL) AS open`;

async function untilDone(client) {
  for (let looks = 0; (await client.query(OPEN)).rows[0].open; looks++)
    await pause(looks < 100 ? LOOK_EVERY_MS : LOOK_LATER_EVERY_MS);
}

async function send(base, key, article) {
  const answer = await fetch(`${base}/api/v1/articles`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
    body: JSON.stringify(article),
  });
  if (answer.status !== 201) throw new Error(`an article was answered with ${answer.status}: ${await answer.text()}`);
  await answer.arrayBuffer();
}

async function sendAll(base, key, articles) {
  const left = [...articles];
  const one = async () => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) await send(base, key, next);
  };
  await Promise.all(Array.from({ length: SENDERS }, one));
}

/** Milliseconds until all is read, matched and assessed. */
export const through = async (base, key, client, articles) =>
  (
    await timed(async () => {
      await sendAll(base, key, articles);
      await untilDone(client);
    })
  )[0];

/** A connection as the owner of the database. */
export async function withClient(database, work) {
  const client = new pg.Client(database);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
