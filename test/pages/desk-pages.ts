import { parseHTML } from 'linkedom';
import request from 'supertest';
import type { PersonRole } from '../../src/access/permissions';
import { toPublicId } from '../../src/platform/ids/public-id';
import { addKey, addPerson, type TestPerson } from '../support/roles';
import { deskRows } from './desk-rows';
import { insertFerryRows } from './ferry-rows';
import { openPages } from './open-pages';
import { pageRows } from './page-rows';

/** Its text as one reads it: parts that stand in elements of their own are apart. */
export function words(element: { innerHTML: string } | null): string {
  const { document } = parseHTML(`<html><body>${(element?.innerHTML ?? '').replace(/>\s*</g, '> <')}</body></html>`);
  return (document.body.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** What stands in the rationale. The parser of the tests leaves the entities of a text field as they are; browsers do not. */
export function rationaleOf(document: Document): string {
  const raw = document.querySelector('textarea[name="rationale"]')?.textContent ?? '';
  return parseHTML(`<html><body><p>${raw}</p></body></html>`).document.querySelector('p')?.textContent ?? '';
}

type Form = Record<string, string | string[]>;

/** The pages with the ferry's three claims in the queue, and people who work there. */
export async function openDeskPages(options: Parameters<typeof openPages>[0] = {}) {
  const pages = await openPages(options);
  const rows = pageRows(pages.database);
  const ferry = await insertFerryRows(rows);
  const pathOf = (claimId: string) => `/desk/claims/${toPublicId('clm', claimId)}`;

  const { queue, claim, revisionOf } = deskRows(pages.database, rows, ferry);

  /** Somebody of this role at a browser of their own. */
  async function person(role: PersonRole) {
    const who: TestPerson = await addPerson(pages.database, role);
    const key = await addKey(pages.database, who);
    const server = () => pages.app.getHttpServer();
    return {
      ...who,
      async get(path: string, status = 200) {
        const response = await request(server()).get(path).set('Authorization', `Bearer ${key}`);
        expect({ path, status: response.status }).toEqual({ path, status });
        return { text: response.text, document: parseHTML(response.text).document };
      },
      async post(path: string, form: Form, status = 303, headers: Record<string, string> = {}) {
        const response = await request(server())
          .post(path)
          .type('form')
          .set({ Authorization: `Bearer ${key}`, ...headers })
          .send(form);
        expect({ path, status: response.status }).toEqual({ path, status });
        return {
          text: response.text,
          location: String(response.headers.location ?? ''),
          document: parseHTML(response.text || '<html></html>').document,
        };
      },
    };
  }

  /** The ruling form of a claim, filled in. */
  const ruling = async (claimId: string, evidenceId: string, typed: Form = {}): Promise<Form> => ({
    claim: toPublicId('clm', claimId),
    revision: String(await revisionOf(claimId)),
    draft: '0',
    queue: '',
    rating: 'true',
    rationale: 'Two registers agree.',
    evidence: toPublicId('evd', evidenceId),
    ...typed,
  });

  return { ...pages, rows, ferry, pathOf, queue, revisionOf, person, ruling, claim };
}

export type DeskPages = Awaited<ReturnType<typeof openDeskPages>>;
export type DeskPerson = Awaited<ReturnType<DeskPages['person']>>;
