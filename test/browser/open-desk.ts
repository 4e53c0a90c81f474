import type { BrowserContextOptions } from 'playwright-core';
import { DataSource } from 'typeorm';
import { PERSON_ROLES, type PersonRole } from '../../src/access/permissions';
import { dataSourceOptions } from '../../src/platform/database/data-source';
import { toPublicId } from '../../src/platform/ids/public-id';
import { deskRows } from '../pages/desk-rows';
import { insertFerryRows } from '../pages/ferry-rows';
import { pageRows } from '../pages/page-rows';
import { createTestDatabase } from '../support/database';
import { addKey, addPerson, type TestPerson } from '../support/roles';
import { startTouchstone } from '../support/touchstone';
import { openChromium } from './chromium';
import { watchTroubles } from './troubles';

// A browser beside other work takes its time.
jest.setTimeout(600_000);

export const PASSWORD = 'correct horse battery';

export type Role = PersonRole | 'anonymous';

/**
 * The built service on a database of its own, as its users start it, and a browser in front of it. There is a ferry with three claims,
 * and one person of each role; nothing waits on the desk yet.
 */
export async function openDesk() {
  const clone = await createTestDatabase();
  const database = await new DataSource(dataSourceOptions(clone.url, [], 2)).initialize();
  const rows = pageRows(database);
  const ferry = await insertFerryRows(rows);
  const people = new Map<Role, TestPerson>();
  for (const role of PERSON_ROLES) people.set(role, await addPerson(database, role, PASSWORD));
  // Work in the background would change, while a spec looks at it, what the spec has set up.
  const service = startTouchstone(['start'], { DATABASE_URL: clone.url, PORT: '0', ROLE: 'web', LOG_LEVEL: 'fatal' });
  const [said, browser] = await Promise.all([service.said(/^listening on /), openChromium()]);
  const address = /http:\S+/.exec(said)?.[0] ?? '';

  const person = (role: PersonRole): TestPerson => people.get(role)!;

  /** A browser window of its own, with whoever has this role signed in. */
  async function enter(role: Role, options: BrowserContextOptions = {}) {
    const context = await browser.newContext({ baseURL: address, reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(30_000);
    const troubles = await watchTroubles(context);
    const page = await context.newPage();
    if (role !== 'anonymous') {
      await page.goto('/sign-in');
      await page.getByLabel('E-mail').fill(person(role).email);
      await page.getByLabel('Password').fill(PASSWORD);
      await page.getByRole('button', { name: 'Sign in', exact: true }).click();
      await page.waitForURL((url) => url.pathname !== '/sign-in');
    }
    return { page, troubles, close: () => context.close() };
  }

  /** A script with the key of a person, which knows the revision of what it changes. */
  async function script(role: PersonRole) {
    const authorization = `Bearer ${await addKey(database, person(role))}`;
    const call = async (method: string, path: string, body?: object, etag?: string) => {
      const answer = await fetch(`${address}/api/v1${path}`, {
        method,
        headers: {
          authorization,
          ...(body && { 'content-type': 'application/json' }),
          ...(etag !== undefined && { 'if-match': etag }),
        },
        body: body ? JSON.stringify(body) : null,
      });
      if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
      return answer;
    };
    /** One step of the review of a claim (its uuid). */
    const review = async (claimId: string, step: string, body: object = {}, method = 'POST') => {
      const path = `/claims/${toPublicId('clm', claimId)}/review`;
      const seen = await call('GET', path);
      await call(method, `${path}/${step}`, body, seen.headers.get('etag') ?? '');
    };
    return { call, review };
  }

  const close = async () => {
    await browser.close();
    service.child.kill('SIGTERM');
    await service.ended;
    await database.destroy();
    await clone.drop();
  };

  return { database, rows, ferry, desk: deskRows(database, rows, ferry), address, person, enter, script, close };
}

export type OpenDesk = Awaited<ReturnType<typeof openDesk>>;
