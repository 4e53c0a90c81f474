import { toPublicId } from '../../src/platform/ids/public-id';
import { withoutMoments } from '../support/without-moments';
import { type DeskPages, type DeskPerson, openDeskPages } from './desk-pages';

let desk: DeskPages;
let ada: DeskPerson;
let addresses: string[];

/** What tells the ruling and the assessments of the question, its newest and its former ones. */
const TELLS = ['HARBOURBOOK', '.643', '.511', '.301'];

beforeAll(async () => {
  desk = await openDeskPages();
  ada = await desk.person('reviewer');
  const { twelve, nineteen, question, first, second } = desk.ferry;
  await desk.queue(nineteen);
  await desk.queue(twelve, { harm: 3 });
  const evidence = desk.ferry.forTwelve;
  await ada.post(
    `${desk.pathOf(twelve)}/rulings`,
    await desk.ruling(twelve, evidence, { rating: 'true', rationale: 'HARBOURBOOK' }),
  );
  addresses = [
    '/',
    '/?state=conflicting',
    `/questions/${toPublicId('qst', question)}`,
    `/articles/${toPublicId('art', first.article)}`,
    `/articles/${toPublicId('art', second.article)}`,
    '/contradictions',
    '/search?q=ferry',
    '/search?q=ferry&state=refuted',
    '/desk',
    '/desk?state=second_reading',
    desk.pathOf(twelve),
    desk.pathOf(nineteen),
  ];
});
afterAll(() => desk?.close());

const tellsOf = async (person: DeskPerson): Promise<string[]> => {
  const found: string[] = [];
  for (const address of addresses) {
    const text = withoutMoments((await person.get(address)).text);
    found.push(...TELLS.filter((tell) => text.includes(tell)).map((tell) => `${address}: ${tell}`));
  }
  return found;
};

it.each(['reviewer', 'editor'] as const)('tells a %s who may read second nothing, on any page', async (role) => {
  const person = await desk.person(role);
  await person.post(`${desk.pathOf(desk.ferry.nineteen)}/reveals`, { revision: '1' });
  expect(await tellsOf(person)).toEqual([]);
});

it('keeps nothing from the first reader', async () => {
  await ada.post(`${desk.pathOf(desk.ferry.twelve)}/reveals`, { revision: '2' });
  const found = await tellsOf(ada);
  for (const tell of TELLS) expect([tell, found.some((one) => one.endsWith(tell))]).toEqual([tell, true]);
});
