// Cites a verdict, and prints what changes: TOUCHSTONE_URL, TOUCHSTONE_KEY, CLAIM and RECEIVER (where this program is reached) say how.
import { createServer } from 'node:http';
import { text } from 'node:stream/consumers';
import { connect, openNotice, unwrap } from '@touchstone/client';

const { TOUCHSTONE_URL: url, TOUCHSTONE_KEY: key, CLAIM: claim, RECEIVER: webhook, PORT = '8080' } = process.env;
const touchstone = connect({ url, key });

// The secret is shown once: from the second start on, SECRET brings it.
const secret =
  process.env.SECRET ?? (await unwrap(touchstone.POST('/api/v1/webhooks', { body: { url: webhook } }))).secret;
const citation = { claim, url: 'https://paper.example/2026/ferry', notify: { webhook } };
const { cited } = await unwrap(touchstone.POST('/api/v1/citations', { body: citation }));
console.log(`cites version ${cited.number}: ${cited.outcome} (SECRET=${secret})`);

createServer(async (request, response) => {
  try {
    const { data } = openNotice(secret, request.headers, await text(request));
    for (const change of data.changes ?? []) console.log(`${data.claim.text}: ${change.text}`);
    response.writeHead(204).end();
  } catch {
    response.writeHead(400).end();
  }
}).listen(Number(PORT));
