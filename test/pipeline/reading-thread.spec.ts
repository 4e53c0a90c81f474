import { readEvents } from '../../src/domain/matching/read-events';
import { readArticle } from '../../src/domain/text/read-article';
import * as thread from '../../src/pipeline/reading-thread/reading-thread';

const TITLE = 'The ferry off Amber';
const TEXT = `The ferry sank off Amber on 3 January 2024. At least 38 people died, the harbour master said. “Nobody was warned,” said Ada Quill.
The ministry denies that 40 people died.`;
const publishedAt = '2024-01-05';

describe('The thread that reads', () => {
  it('reads what the rules read', async () => {
    const statements = readArticle(TEXT, { publishedAt });
    const article = { title: TITLE, text: TEXT, publishedAt, statements };
    expect(statements.length).toBeGreaterThan(3);
    await expect(thread.readArticle(TEXT, { publishedAt })).resolves.toEqual(statements);
    const events = readEvents(article);
    expect(events.flatMap(({ questions }) => questions).length).toBeGreaterThan(1);
    await expect(thread.readEvents(article)).resolves.toEqual(events);
  });

  it('says why it cannot, and reads on', async () => {
    await expect(thread.readArticle(null as never, {})).rejects.toThrow(TypeError);
    await expect(thread.readArticle('One man died.', {})).resolves.toHaveLength(1);
  });
});
