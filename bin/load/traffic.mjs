// What is asked: 95 % verdicts, most of them by somebody who has them already; 4 % lists and search; 1 % writes.
import { randomUUID } from 'node:crypto';

const READERS = 5_000;
const KNOWN = 0.6;

/** Of a thousand requests. */
const MIX = { claim: 450, version: 200, page: 250, badge: 50, claims: 15, search: 10, similar: 10, feed: 5, write: 10 };

async function ask(web, path, key) {
  const answer = await fetch(`${web}/api/v1${path}`, { headers: { authorization: `Bearer ${key}` } });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

async function everything(web, path, key) {
  const found = [];
  for (let cursor = null; ; ) {
    const { items, nextCursor } = await ask(web, `${path}?limit=200${cursor ? `&cursor=${cursor}` : ''}`, key);
    found.push(...items);
    if (nextCursor === null) return found;
    cursor = nextCursor;
  }
}

/** Makes requests; `next` draws one. Writes that were acknowledged are in `written`: id of the evidence, its claim and its words. */
export async function openTraffic({ webs: [web], keys }, random) {
  const pick = (list) => list[Math.floor(random() * list.length)];
  const claims = (await everything(web, '/claims', keys[0])).map(({ id, verdictNumber }) => ({ id, verdictNumber }));
  const publishers = (await everything(web, '/publishers', keys[0])).map(({ id }) => id);
  const etags = new Map();
  const written = [];

  const draw = () => {
    let left = random() * 1_000;
    for (const [kind, share] of Object.entries(MIX)) {
      left -= share;
      if (left < 0) return kind;
    }
    return 'claim';
  };
  const makers = {
    claim: ({ id }) => ({ path: `/api/v1/claims/${id}` }),
    version: ({ id, verdictNumber }) => ({ path: `/api/v1/claims/${id}/v/${verdictNumber}` }),
    page: ({ id }) => ({ path: `/claims/${id}`, accept: 'text/html' }),
    badge: ({ id }) => ({ path: `/badges/claims/${id}.svg` }),
    claims: () => ({ path: '/api/v1/claims?limit=20', key: pick(keys) }),
    search: () => ({ path: '/api/v1/search?text=ferry', key: pick(keys) }),
    similar: () => ({ path: '/v1alpha1/claims:search?query=ferry&languageCode=en' }),
    feed: () => ({ path: '/feeds/verdicts.atom' }),
    write: ({ id }) => {
      const quote = `Register ${randomUUID()}`;
      const body = { stance: 'supports', publisherId: pick(publishers), quote, reason: 'Kept by the harbour' };
      return { path: `/api/v1/claims/${id}/evidence`, key: pick(keys), body, claim: id, quote };
    },
  };

  return {
    claims: claims.length,
    written,
    /** @param flood the share of requests that comes from one address */
    next(flood) {
      const kind = draw();
      const { path, accept = '*/*', key, body, ...write } = makers[kind](pick(claims));
      const reader = random() < flood ? 0 : 1 + random() * READERS;
      const address = `198.18.${Math.floor(reader / 250)}.${1 + Math.floor(reader % 250)}`;
      const headers = { accept, 'x-forwarded-for': address };
      if (key) headers.authorization = `Bearer ${key}`;
      if (body) {
        headers['content-type'] = 'application/json';
        headers['idempotency-key'] = randomUUID();
      } else if (etags.has(path) && random() < KNOWN) headers['if-none-match'] = etags.get(path);
      return {
        kind,
        path,
        method: body ? 'POST' : 'GET',
        headers,
        body: body && JSON.stringify(body),
        /** Notes what is known from the answer. */
        heard(status, { etag }, text) {
          if (!body && status === 200 && etag) etags.set(path, etag);
          if (body && status === 201) written.push({ ...write, id: JSON.parse(text).id });
        },
      };
    },
  };
}
