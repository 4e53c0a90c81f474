import { PagesModule } from '../../src/http/pages/pages.module';
import { claimMails, countDueMail } from '../../src/pipeline/deliveries/mail/claim-mails';
import { sendDueMail } from '../../src/pipeline/deliveries/mail/send-due-mail';
import { sendMailJob } from '../../src/pipeline/jobs/send-mail.job';
import { insertNotices } from '../../src/pipeline/notices/insert-notices';
import { askForConsent } from '../../src/pipeline/notices/mail/ask-for-consent';
import { firstRow, rows } from '../../src/platform/database/rows';
import { toPublicId } from '../../src/platform/ids/public-id';
import { OUTBOUND } from '../../src/platform/queue/queue.module';
import { type ApiApp, openApiApp } from '../api/api-app';
import { publishSeeded } from '../api/published';
import { insert, type Seed, seedEverything } from '../api/seed';
import { addKey, addPerson } from '../support/roles';
import { unverifiedSeal } from '../support/seal';
import { type MailServer, openMailServer, type ReceivedMail } from './mail-server';

const ORIGIN = 'https://desk.example';
const FROM = { name: 'Touchstone', address: 'notices@desk.example' };
// As often as wanted, without a pause.
const AT_ONCE = [0, 0, 0, 0];

let api: ApiApp;
let server: MailServer;
let uuids: Seed;
/** Of the newest verdict. */
let version: number;

beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN }, [PagesModule]);
  server = await openMailServer();
  ({ uuids } = await seedEverything(api.database));
  await publishSeeded(api.database, uuids);
  const [newest] = await rows<{ number: number }>(api.database, 'SELECT max(number) AS number FROM verdicts');
  version = newest!.number;
});
afterAll(async () => {
  await server.close();
  await api.close();
});
beforeEach(() => server.mails.splice(0));

let people = 0;

/** Somebody who cites, with a name that is theirs alone. */
async function citer(): Promise<string> {
  const { personId } = await addPerson(api.database, 'reader');
  await rows(api.database, 'UPDATE people SET name = $2 WHERE id = $1', [personId, `Citer ${++people}`]);
  return personId;
}

/** A citation whose address is asked for its consent. */
async function cite(email: string, { by, digest = false }: { by?: string; digest?: boolean } = {}) {
  const askedBy = by ?? (await citer());
  return api.database.transaction(async (sql) => {
    const citation = await firstRow<{ id: string }>(
      sql,
      `INSERT INTO citations (claim_id, number, url, email, digest, created_by) VALUES ($1, 1, $2, $3, $4, $5) RETURNING id`,
      [uuids.claim, `https://paper.example/${email.length}/${people}/${Math.random()}`, email, digest, askedBy],
    );
    const state = await askForConsent(sql, { citationId: citation!.id, email, askedBy });
    return { id: citation!.id, state };
  });
}

/** A version of the claim that is told to a citation. */
async function tell(citationId: string, text = 'At least seven people were hurt.'): Promise<string> {
  const number = ++version;
  await insert(api.database, 'verdicts', {
    claim_id: uuids.claim,
    number,
    state: 'supported',
    probability: '0.7',
    rule: 'r',
    model_version: '1',
    question_revision: 1,
    ...unverifiedSeal(number),
    basis_hash: `b${number}`,
    causes: '[]',
    document: { ruling: { label: 'False', status: 'published' } },
  });
  const told = { claimId: uuids.claim, contentHash: 'ab', status: 'published' as const };
  await insertNotices(api.database, [
    {
      citationId,
      claimId: uuids.claim,
      number,
      kind: 'outcome',
      body: {
        claim: { id: uuids.claim, text },
        cited: { ...told, number: 1, label: 'True' },
        now: { ...told, number, label: 'False' },
        changes: [{ kind: 'outcome', text: 'The rating changed from True to False.' }],
      },
    },
  ]);
  const notice = await firstRow<{ id: string }>(
    api.database,
    'SELECT id FROM notices WHERE citation_id = $1 AND number = $2',
    [citationId, number],
  );
  return notice!.id;
}

const send = (smtpUrl = server.url): Promise<number> =>
  sendDueMail(api.database, { mail: { smtpUrl, from: FROM }, origin: ORIGIN, schedule: AT_ONCE });

const linkIn = (mail: ReceivedMail | undefined, kind: string): string =>
  new RegExp(`${ORIGIN}(/mail/${kind}/[\\w-]+)`).exec(mail?.text ?? '')?.[1] ?? 'no link';

const press = (address: string) =>
  api.anonymous.post(address).set('Sec-Fetch-Site', 'same-origin').type('form').send('');

/** A citation whose address has agreed; what was sent until then is forgotten. */
async function citeAndConfirm(email: string, options: { by?: string; digest?: boolean } = {}) {
  const cited = await cite(email, options);
  await send();
  await press(linkIn(server.to(email.toLowerCase()).at(-1), 'confirmations')).expect(303);
  server.mails.splice(0);
  return cited;
}

const deliveryOf = (noticeId: string) =>
  firstRow<{ delivered: boolean; failed_reason: string | null; attempts: number }>(
    api.database,
    `SELECT delivered_at IS NOT NULL AS delivered, failed_reason, attempts FROM deliveries WHERE notice_id = $1 AND channel = 'mail'`,
    [noticeId],
  );

const header = (mail: ReceivedMail | undefined, name: string): string | undefined =>
  mail?.headers.find(({ key }) => key === name)?.value;

describe('an address that somebody wants to have told', () => {
  it('is asked once, and gets nothing before it has agreed', async () => {
    const by = await citer();
    const { id, state } = await cite('asked@mail.example', { by });
    expect(state).toBe('asked');
    expect((await cite('Asked@mail.example', { by })).state).toBe('waiting');
    await tell(id);
    expect(await send()).toBe(1);
    const [mail, ...others] = server.to('asked@mail.example');
    expect(others).toEqual([]);
    expect(mail).toMatchObject({ from: FROM, subject: 'Do you want to be told when verdicts change?' });
    expect(mail?.text).toContain(`Citer ${people} cites verdicts`);
    expect(await send()).toBe(0);
  });

  it('agrees by a button, not by the link that programs follow, and is told then what changed meanwhile', async () => {
    const { id } = await cite('agrees@mail.example');
    const notice = await tell(id);
    await send();
    const link = linkIn(server.to('agrees@mail.example')[0], 'confirmations');
    const { text } = await api.anonymous.get(link).expect(200);
    expect(text).toContain('Yes, send e-mails to agrees@mail.example');
    await api.anonymous.get(link).expect(200);
    expect(await send()).toBe(0);
    await press(link).expect(303).expect('location', link);
    expect((await api.anonymous.get(link).expect(200)).text).toContain('You will be told');
    expect(await send()).toBe(1);
    expect(server.to('agrees@mail.example')).toHaveLength(2);
    expect(await deliveryOf(notice)).toEqual({ delivered: true, failed_reason: null, attempts: 1 });
  });

  it('agrees for everything that the same person cites, and for nobody else', async () => {
    const by = await citer();
    await citeAndConfirm('agreed@mail.example', { by });
    expect((await cite('AGREED@mail.example', { by })).state).toBe('confirmed');
    expect((await cite('agreed@mail.example')).state).toBe('asked');
  });

  it('is known by a token of which only the hash is kept, for seven days', async () => {
    await cite('late@mail.example');
    await send();
    const link = linkIn(server.to('late@mail.example')[0], 'confirmations');
    const token = link.split('/').at(-1);
    const stored = await rows(api.database, 'SELECT k::text AS row FROM mail_confirmations k');
    expect(JSON.stringify(stored)).not.toContain(token);
    const [{ days }] = (await rows<{ days: number }>(
      api.database,
      'SELECT round(extract(epoch FROM expires_at - now()) / 86400)::int AS days FROM mail_confirmations ORDER BY created_at DESC LIMIT 1',
    )) as [{ days: number }];
    expect(days).toBe(7);
    await rows(api.database, `UPDATE mail_confirmations SET expires_at = now() - interval '1 second'`);
    expect((await api.anonymous.get(link).expect(404)).text).toContain('This link no longer works');
    await press(link).expect(404);
    await press('/mail/confirmations/unknown').expect(404);
  });

  it('is asked for over the API, where the service sends e-mail at all', async () => {
    const citation = {
      claim: toPublicId('clm', uuids.claim),
      url: 'https://paper.example/api',
      notify: { email: 'api@mail.example' },
    };
    const { body } = await api.request.post('/api/v1/citations').send(citation).expect(201);
    expect(body.notify).toMatchObject({ email: 'api@mail.example', emailConfirmedAt: null });
    await send();
    const stop = linkIn(server.to('api@mail.example')[0], 'subscriptions');
    await press(linkIn(server.to('api@mail.example')[0], 'confirmations')).expect(303);
    const { body: confirmed } = await api.request.get(`/api/v1/citations/${body.id}`).expect(200);
    expect(confirmed.notify.emailConfirmedAt).toEqual(expect.any(String));
    await press(stop).expect(200);
    const again = { ...citation, url: 'https://paper.example/again' };
    const { body: refused } = await api.request.post('/api/v1/citations').send(again).expect(409);
    expect(refused).toMatchObject({ code: 'conflict', errors: [{ pointer: '/notify/email' }] });

    const flooded = (n: number) => ({
      ...citation,
      url: `https://paper.example/${n}`,
      notify: { email: 'many@mail.example' },
    });
    for (let i = 0; i < 3; i++) await cite('many@mail.example');
    const { body: limited, headers } = await api.request.post('/api/v1/citations').send(flooded(1)).expect(429);
    expect([limited.code, Number(headers['retry-after']) > 0]).toEqual(['too-many-attempts', true]);
    expect(
      await rows(
        api.database,
        `SELECT FROM citations WHERE url IN ('https://paper.example/again', 'https://paper.example/1')`,
      ),
    ).toEqual([]);

    Object.assign(api.app.get(OUTBOUND), { mail: null });
    const { body: none } = await api.request.post('/api/v1/citations').send(flooded(2)).expect(422);
    expect(none.errors).toEqual([{ pointer: '/notify/email', detail: expect.stringContaining('SMTP_URL') }]);
    await send();
  });

  it('is not flooded: three questions a day, whoever asks', async () => {
    for (let i = 0; i < 3; i++) expect((await cite('flooded@mail.example')).state).toBe('asked');
    await expect(cite('flooded@mail.example')).rejects.toMatchObject({ code: 'too_many', wait: expect.any(Number) });
    expect(await send()).toBe(3);
  });

  it('is one of twenty that a person can have asked a day', async () => {
    const by = await citer();
    for (let i = 0; i < 20; i++) await cite(`many-${i}@mail.example`, { by });
    await expect(cite('many-20@mail.example', { by })).rejects.toMatchObject({ code: 'too_many' });
    await send();
  });
});

describe('a notice by mail', () => {
  it('says in text and HTML what changed, under an id that stays, and how to stop it', async () => {
    const { id } = await citeAndConfirm('told@mail.example');
    const notice = await tell(id);
    await send();
    const [mail] = server.to('told@mail.example');
    const address = `${ORIGIN}/claims/${toPublicId('clm', uuids.claim)}`;
    expect(mail).toMatchObject({
      from: FROM,
      to: [{ address: 'told@mail.example' }],
      subject: 'Changed: At least seven people were hurt.',
      messageId: `<${toPublicId('msg', notice)}@desk.example>`,
    });
    for (const part of [mail?.text, mail?.html]) {
      expect(part).toContain('The rating changed from True to False.');
      expect(part).toContain(`${address}/v/${version}`);
      expect(part).toContain(`${address}/v/1`);
    }
    const stop = linkIn(mail, 'subscriptions');
    expect(header(mail, 'list-unsubscribe')).toBe(`<${ORIGIN}${stop}>`);
    expect(header(mail, 'list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    expect(header(mail, 'auto-submitted')).toBe('auto-generated');
  });

  it('comes with all others of the day where a digest was asked for: one mail an address', async () => {
    const [one, other] = [await citeAndConfirm('digest@mail.example', { digest: true }), await citer()];
    const second = await citeAndConfirm('Digest@mail.example', { digest: true, by: other });
    const notices = [await tell(one.id), await tell(second.id), await tell(one.id)];
    // Not before its hour.
    expect(await send()).toBe(0);
    await rows(api.database, `UPDATE deliveries SET next_attempt_at = now() WHERE notice_id = $1`, [notices[1]]);
    expect(await send()).toBe(1);
    expect(server.mails).toHaveLength(1);
    expect(server.mails[0]?.text?.match(/The rating changed/g)).toHaveLength(3);
    expect(server.mails[0]?.messageId).toBe(`<digest-${toPublicId('msg', notices[0]!)}@desk.example>`);
    for (const notice of notices) expect(await deliveryOf(notice)).toMatchObject({ delivered: true });
  });

  it('comes in several where there is too much for one, the oldest first', async () => {
    const { id } = await citeAndConfirm('crowd@mail.example', { digest: true });
    const notices = [await tell(id), await tell(id), await tell(id)];
    await rows(api.database, 'UPDATE deliveries SET next_attempt_at = now() WHERE notice_id = ANY($1)', [notices]);
    const claim = () => claimMails(api.database, { limit: 5, leaseSeconds: 60, mostADigest: 2 });
    const first = await claim();
    expect(first.map(({ notice }) => notice.id)).toEqual(notices.slice(0, 2));
    await rows(api.database, 'UPDATE deliveries SET delivered_at = now() WHERE id = ANY($1)', [
      first.map((mail) => mail.id),
    ]);
    expect((await claim()).map(({ notice }) => notice.id)).toEqual(notices.slice(2));
    await rows(api.database, 'UPDATE deliveries SET delivered_at = now() WHERE notice_id = ANY($1)', [notices]);
  });

  it('fails for good where the address does not exist, with the reason', async () => {
    const { id } = await citeAndConfirm('gone@mail.example');
    server.refuse.set('gone@mail.example', 550);
    const notice = await tell(id);
    expect(await send()).toBe(1);
    expect(await deliveryOf(notice)).toEqual({
      delivered: false,
      failed_reason: expect.stringMatching(/^Refused for good: .*550/),
      attempts: 1,
    });
    expect(
      await rows(
        api.database,
        'SELECT status, number FROM delivery_attempts WHERE delivery_id = (SELECT id FROM deliveries WHERE notice_id = $1)',
        [notice],
      ),
    ).toEqual([{ status: 550, number: 1 }]);
    expect(await send()).toBe(0);
  });

  it('is tried again where the address is busy, and where the server is away, as the same mail', async () => {
    const { id } = await citeAndConfirm('patient@mail.example');
    const notice = await tell(id);
    const [away] = [await openMailServer()];
    await away.close();
    server.refuse.set('patient@mail.example', 451);
    await expect(attemptsUntilQuiet(away.url, 1)).resolves.toBe(1);
    await expect(attemptsUntilQuiet(server.url, 1)).resolves.toBe(1);
    expect(await deliveryOf(notice)).toEqual({ delivered: false, failed_reason: null, attempts: 2 });
    server.refuse.delete('patient@mail.example');
    await due();
    expect(await send()).toBe(1);
    expect(await deliveryOf(notice)).toEqual({ delivered: true, failed_reason: null, attempts: 3 });
    expect(server.to('patient@mail.example').map(({ messageId }) => messageId)).toEqual([
      `<${toPublicId('msg', notice)}@desk.example>`,
    ]);
  });

  it('is given up after the last attempt of the schedule', async () => {
    const { id } = await citeAndConfirm('lost@mail.example');
    const notice = await tell(id);
    server.refuse.set('lost@mail.example', 450);
    expect(await send()).toBe(AT_ONCE.length);
    expect(await deliveryOf(notice)).toMatchObject({
      failed_reason: expect.stringMatching(/^The last of 4 attempts failed: /),
      attempts: 4,
    });
  });
});

const due = () =>
  rows(api.database, `UPDATE deliveries SET next_attempt_at = now() WHERE delivered_at IS NULL AND failed_at IS NULL`);

/** Tries so often that one more attempt would be made later. */
async function attemptsUntilQuiet(smtpUrl: string, times: number): Promise<number> {
  await due();
  return sendDueMail(api.database, {
    mail: { smtpUrl, from: FROM },
    origin: ORIGIN,
    schedule: [0, ...Array<number>(times + 5).fill(600)],
  });
}

describe('what was sent by mail', () => {
  const get = (url: string, key: string) => api.anonymous.get(`/api/v1${url}`).set('Authorization', `Bearer ${key}`);
  const replay = (id: string, key: string) =>
    api.anonymous.post(`/api/v1/deliveries/${id}/replay`).set('Authorization', `Bearer ${key}`).send({});

  it('is shown to whoever cites, and sent again by hand', async () => {
    const reader = await addPerson(api.database, 'reader');
    const key = await addKey(api.database, reader);
    const { id } = await citeAndConfirm('log@mail.example', { by: reader.personId });
    const citation = toPublicId('cit', id);
    server.refuse.set('log@mail.example', 550);
    const notice = toPublicId('msg', await tell(id));
    await send();
    const { body: log } = await get(`/citations/${citation}/deliveries`, key).expect(200);
    expect(log.items).toMatchObject([
      { channel: 'mail', webhook: null, citation, notice, state: 'failed', attempts: [{ number: 1, status: 550 }] },
    ]);
    const [{ id: delivery }] = log.items;
    server.refuse.delete('log@mail.example');
    expect((await replay(delivery, key).expect(202)).body).toMatchObject({ state: 'due', failedReason: null });
    expect(await send()).toBe(1);
    expect((await get(`/deliveries/${delivery}`, key).expect(200)).body).toMatchObject({
      state: 'delivered',
      attempts: [{ number: 1 }, { number: 2, status: 250, problem: null }],
    });
    expect(server.to('log@mail.example')).toMatchObject([{ messageId: `<${notice}@desk.example>` }]);

    const other = await addKey(api.database, await addPerson(api.database, 'editor'));
    for (const address of [`/citations/${citation}/deliveries`, `/deliveries/${delivery}`]) {
      const refused = await get(address, other).expect(404);
      expect(refused.text).not.toContain('log@mail.example');
    }
    await replay(delivery, other).expect(404);
    const admin = await addKey(api.database, await addPerson(api.database, 'admin'));
    await get(`/deliveries/${delivery}`, admin).expect(200);

    await rows(api.database, 'UPDATE citations SET email_confirmed_at = NULL WHERE id = $1', [id]);
    expect((await replay(delivery, key).expect(409)).body.detail).toContain('takes no e-mail');
    expect(await send()).toBe(0);
  });
});

it('waits, due as it is, where a process without a mail server is rung for it', async () => {
  const { id } = await citeAndConfirm('other-process@mail.example');
  await cite('asked-later@mail.example');
  const notice = await tell(id);
  const dueSince = () =>
    rows(
      api.database,
      `SELECT next_attempt_at, attempts FROM deliveries WHERE notice_id = $1
       UNION ALL SELECT next_attempt_at, attempts FROM mail_confirmations WHERE sent_at IS NULL AND failed_at IS NULL`,
      [notice],
    );
  const before = await dueSince();
  const outbound = { origin: ORIGIN, privateReceivers: [], mail: null };
  const context = { dataSource: api.database, outbound, signal: new AbortController().signal };
  await sendMailJob.handle({}, context as unknown as Parameters<typeof sendMailJob.handle>[1]);
  expect(await dueSince()).toEqual(before);
  expect(before).toHaveLength(2);
  expect(await countDueMail(api.database)).toBe(2);
  expect(await send()).toBe(2);
  expect(await countDueMail(api.database)).toBe(0);
});

describe('whoever wants no more mail', () => {
  it('stops all of it with one click in the mail program, and starts it again on the page', async () => {
    const { id } = await citeAndConfirm('stops@mail.example');
    await tell(id);
    await send();
    const stop = linkIn(server.to('stops@mail.example')[0], 'subscriptions');
    // Following the link does nothing.
    expect((await api.anonymous.get(stop).expect(200)).text).toContain('Stop all e-mails to stops@mail.example');
    await api.anonymous
      .post(stop)
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200, /The e-mails have stopped/);
    expect((await api.anonymous.get(stop).expect(200)).text).toContain('The e-mails have stopped');
    // The other way to send it (RFC 8058), and once more.
    await api.anonymous
      .post(stop)
      .field('List-Unsubscribe', 'One-Click')
      .expect(200, /The e-mails have stopped/);
    server.mails.splice(0);
    await tell(id);
    expect(await send()).toBe(0);
    await expect(cite('stops@mail.example')).rejects.toMatchObject({ code: 'unsubscribed' });

    await api.anonymous.post(`${stop}/renewals`).type('form').send('').expect(403);
    // A second press does nothing, and is no deed.
    for (const deed of ['/renewals', '/renewals']) await press(`${stop}${deed}`).expect(303);
    expect(await send()).toBe(1);
    const deeds = await rows(
      api.database,
      `SELECT action, to_jsonb(h)::text LIKE '%mail.example%' AS "namesAddress" FROM history h JOIN mail_consents m ON m.id = h.subject_id
       WHERE m.email = 'stops@mail.example' ORDER BY h.id`,
    );
    expect(deeds).toEqual(
      ['confirmed', 'unsubscribed', 'renewed'].map((deed) => ({ action: `mail_consent.${deed}`, namesAddress: false })),
    );
    await press('/mail/subscriptions/unknown').expect(404);
    await api.anonymous.post('/mail/subscriptions/unknown').field('List-Unsubscribe', 'One-Click').expect(404);
  });

  it('gets nothing that was on its way', async () => {
    const { id } = await citeAndConfirm('waits@mail.example');
    const withdrawn = await citeAndConfirm('withdrawn@mail.example');
    const [waiting, late] = [await tell(id), await tell(withdrawn.id)];
    await rows(api.database, 'UPDATE citations SET email_confirmed_at = NULL WHERE id = $1', [id]);
    await rows(api.database, 'UPDATE citations SET withdrawn_at = now() WHERE id = $1', [withdrawn.id]);
    expect(await send()).toBe(0);
    expect((await deliveryOf(waiting))?.failed_reason).toBe('The address takes no e-mail about this any more.');
    expect((await deliveryOf(late))?.failed_reason).toBe('The citation was withdrawn.');
  });
});

describe('words that are meant to break out', () => {
  const EVIL = 'Hurt\r\nBcc: victim@mail.example\r\n\r\n<script>alert(1)</script><img src=x onerror=alert(1)>';

  it('stay words: no header, no recipient, no markup is made of them', async () => {
    const { id } = await citeAndConfirm('safe@mail.example');
    await tell(id, EVIL);
    await send();
    expect(server.to('victim@mail.example')).toEqual([]);
    const [mail] = server.to('safe@mail.example');
    expect(mail?.recipients).toEqual(['safe@mail.example']);
    expect(mail?.bcc ?? []).toEqual([]);
    expect(mail?.subject).toBe(
      'Changed: Hurt Bcc: victim@mail.example <script>alert(1)</script><img src=x onerror=alert(1)>',
    );
    expect(mail?.html).not.toMatch(/<script|<img/);
    expect(mail?.text).toContain('“Hurt Bcc: victim@mail.example <script>');
  });

  it('are sent to nobody where they stand for an address', async () => {
    const { id } = await citeAndConfirm('inject@mail.example');
    const notice = await tell(id);
    for (const email of ['inject@mail.example\r\nBcc: victim@mail.example', 'a@mail.example, victim@mail.example']) {
      await rows(
        api.database,
        'UPDATE mail_consents SET email = lower($1) WHERE asked_by = (SELECT created_by FROM citations WHERE id = $2)',
        [email, id],
      );
      await rows(api.database, 'UPDATE citations SET email = $1 WHERE id = $2', [email, id]);
      await rows(
        api.database,
        'UPDATE deliveries SET failed_at = NULL, failed_reason = NULL, next_attempt_at = now() WHERE notice_id = $1',
        [notice],
      );
      await send();
      expect((await deliveryOf(notice))?.failed_reason).toBe('Refused for good: not one e-mail address');
    }
    expect(server.mails).toEqual([]);
  });
});
