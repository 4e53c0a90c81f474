import { createHash } from 'node:crypto';
import { Agent, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fetchArchive } from '../../src/pipeline/articles/archive-address';
import { addEvidence } from '../../src/pipeline/claims/add-evidence';
import { rows } from '../../src/platform/database/rows';
import { type Desk, openDesk } from '../reviews/desk-harness';

const PAGE = `<!doctype html><html><head><title>Register of injuries</title></head><body><article><h1>Register of injuries</h1>
  <p>The port keeps a register of everybody who was hurt on its water, year by year, with the day and the ship.</p>
  <p>Injured: 7</p></article></body></html>`;

let desk: Desk;
const server = createServer((_, response) => response.setHeader('content-type', 'text/html').end(PAGE));
beforeAll(async () => {
  desk = await openDesk();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
});
afterAll(async () => {
  await new Promise((resolve) => server.close(resolve));
  await desk.close();
});

it('keeps what an address held, with its hash, and never changes it', async () => {
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/register`;
  const archive = await fetchArchive(url, { agentFor: () => new Agent() });
  expect(archive).toMatchObject({ url, title: 'Register of injuries', mediaType: 'text/html', publisher: '127.0.0.1' });
  expect(archive.body).toContain('Injured: 7');
  expect(archive.sha256).toBe(createHash('sha256').update(archive.body).digest('hex'));
  const { claimId } = await desk.claim();
  const source = { publisher: { name: archive.publisher }, quote: 'Injured: 7', url, archive };
  const added = await addEvidence(desk.dataSource, {
    claimId,
    source,
    stance: 'supports',
    party: false,
    debunk: false,
    namedOrigin: null,
    reason: 'The register',
  });
  expect(added.outcome).toBe('added');
  const stored = await rows(
    desk.dataSource,
    `SELECT k.sha256, k.body, p.name FROM evidence e JOIN evidence_archives k ON k.id = e.archive_id
     JOIN publishers p ON p.id = e.publisher_id WHERE e.claim_id = $1`,
    [claimId],
  );
  expect(stored).toEqual([{ sha256: archive.sha256, body: archive.body, name: '127.0.0.1' }]);
  await expect(desk.dataSource.query(`UPDATE evidence_archives SET body = 'x'`)).rejects.toThrow('append-only');
});
