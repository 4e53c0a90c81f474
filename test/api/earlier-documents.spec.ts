import { PagesModule } from '../../src/http/pages/pages.module';
import { rows } from '../../src/platform/database/rows';
import { addPerson } from '../support/roles';
import { type ApiApp, openApiApp } from './api-app';
import { type Published, publishSeeded } from './published';
import { insert, type Seed, seedEverything } from './seed';

const ORIGIN = 'https://desk.example';

/** As the first release that published rulings wrote them, and the one before it, whose versions are sealed as they were. */
const AS_WRITTEN_EARLIER = `
  ALTER TABLE verdicts DISABLE TRIGGER verdicts_append_only;
  UPDATE verdicts SET document = (document #- '{ruling,holds}') - 'corrections' - 'replies';
  UPDATE verdicts SET document = document - 'ruling' WHERE jsonb_typeof(document -> 'ruling') = 'null';
  ALTER TABLE verdicts ENABLE TRIGGER verdicts_append_only`;

let api: ApiApp;
let ids: Seed;
let uuids: Seed;
let published: Published;
let newest: number;
beforeAll(async () => {
  api = await openApiApp({ url: ORIGIN }, [PagesModule]);
  ({ ids, uuids } = await seedEverything(api.database));
  published = await publishSeeded(api.database, uuids);
  await published.rule('half_true', 'Half true');
  await api.database.query(AS_WRITTEN_EARLIER);
  const numbers = await rows<{ number: number; members: string[] }>(
    api.database,
    'SELECT number, ARRAY(SELECT jsonb_object_keys(document)) AS members FROM verdicts WHERE claim_id = $1 ORDER BY number',
    [uuids.claim],
  );
  newest = numbers.at(-1)!.number;
  expect(numbers.flatMap(({ members }) => members)).not.toContain('corrections');
  expect(numbers.map(({ members }) => members.includes('ruling'))).toContain(false);
});
afterAll(() => api.close());

const addressesOf = (claim: string): string[] => [
  `/claims/${claim}`,
  `/claims/${claim}/v/${newest}`,
  `/claims/${claim}/history`,
  `/claims/${claim}/compare/${newest - 1}..${newest}`,
  `/claims/${claim}/v/${newest}/sources/${ids.evidence}`,
  `/api/v1/claims/${claim}`,
  `/api/v1/claims/${claim}/history`,
  `/api/v1/claims/${claim}/compare/${newest - 1}..${newest}`,
  `/api/v1/claims/${claim}/claim-review`,
  `/api/v1/claims/${claim}/v/${newest}`,
  `/api/v1/claims/${claim}/v/${newest}/citation?format=bibtex`,
  '/feeds/verdicts.json',
  '/feeds/verdicts.atom',
  '/feeds/claim-reviews.json',
  `/feeds/claims/${claim}.json`,
  '/feeds/corrections.json',
  '/v1alpha1/claims:search?query=hurt',
  `/badges/claims/${claim}.svg`,
  `/embed/claims/${claim}`,
  `/oembed?url=${encodeURIComponent(`${ORIGIN}/claims/${claim}`)}`,
];

it('shows everybody versions that earlier releases wrote, wherever versions are shown', async () => {
  const refused: string[] = [];
  for (const address of addressesOf(ids.claim)) {
    const { status } = await api.anonymous.get(address);
    if (status !== 200) refused.push(`${status} ${address}`);
  }
  expect(refused).toEqual([]);
});

it('shows people of the desk the versions before a ruling, too', async () => {
  const refused: string[] = [];
  for (let number = 1; number <= newest; number++)
    for (const address of [`/claims/${ids.claim}/v/${number}`, `/api/v1/claims/${ids.claim}/verdicts/${number}`]) {
      const { status } = await api.request.get(address);
      if (status !== 200) refused.push(`${status} ${address}`);
    }
  expect(refused).toEqual([]);
});

it('reads what is missing as nothing, the rating as it was ruled, and leaves alone what is sealed', async () => {
  const { body } = await api.anonymous.get(`/api/v1/claims/${ids.claim}`).expect(200);
  expect(body.verdict).toMatchObject({
    outcome: { label: 'Half true', holds: 'yes' },
    document: { corrections: [], replies: [], ruling: { label: 'Half true', holds: 'yes' } },
  });
  const { text } = await api.anonymous.get(`/api/v1/claims/${ids.claim}/v/${newest}`).buffer(true).expect(200);
  expect(JSON.parse(text).document.corrections).toBeUndefined();
});

it('tells those who cite such a version of the next one', async () => {
  const { personId } = await addPerson(api.database, 'reader');
  const url = 'https://paper.example/cites';
  const citation = await insert(api.database, 'citations', {
    claim_id: uuids.claim,
    number: newest,
    url,
    created_by: personId,
  });
  await published.rule('false', 'False');
  const told = await rows<{ kind: string }>(api.database, 'SELECT kind FROM notices WHERE citation_id = $1', [
    citation,
  ]);
  expect(told).toEqual([{ kind: 'outcome' }]);
});
