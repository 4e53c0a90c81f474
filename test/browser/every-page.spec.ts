import { inaccessibleParts } from './accessibility';
import { crawl } from './crawl';
import { fillDesk } from './fill-desk';
import { type OpenDesk, openDesk, type Role } from './open-desk';
import { novelty, partsOf } from './parts-of';

let open: OpenDesk;
let claims: string[];
beforeAll(async () => {
  open = await openDesk();
  claims = await fillDesk(open);
});
afterAll(() => open?.close());

/** Of all roles together: a page that shows the parts of one that was looked at already is not looked at again. */
const newIn = novelty();

it.each<[Role, number, string[]]>([
  ['admin', 2, ['/people', '/jobs', '/account', '/desk/claims/:id', '/articles/:id', '/questions/:id']],
  // What others get to, the admin gets to as well.
  ['reviewer', 1, ['/desk', '/desk/mine']],
  ['reader', 1, ['/desk', '/search']],
  ['anonymous', 1, ['/sign-in']],
])(
  'every page that %s gets to is accessible and does nothing that the policy of the page forbids',
  async (role, most, expected) => {
    const { page, troubles, close } = await open.enter(role);
    const found: string[] = [];
    const shapes = await crawl(page, {
      from: ['/', '/desk', '/people', '/nothing-here', ...claims],
      most,
      visit: async (shape) => {
        await page.evaluate(`document.querySelectorAll('details').forEach((fold) => { fold.open = true; })`);
        const what = newIn(shape.split(' ')[0]!, await partsOf(page));
        if (what === 'nothing') return;
        found.push(...(await inaccessibleParts(page, what === 'page')).map((line) => `${role} ${shape} ${line}`));
      },
    });
    expect({ found, troubles }).toEqual({ found: [], troubles: [] });
    expect(shapes).toEqual(expect.arrayContaining(expected));
    await close();
  },
);
