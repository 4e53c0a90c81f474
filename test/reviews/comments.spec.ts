import { addComment, deleteComment, editComment, restoreComment } from '../../src/pipeline/reviews/comments/comments';
import { markMention } from '../../src/pipeline/reviews/comments/mentions';
import { rows } from '../../src/platform/database/rows';
import { StaleRow } from '../../src/platform/database/stale-row';
import { type Desk, openDesk } from './desk-harness';

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk();
});
afterAll(() => desk.close());

const refusal = (code: string) => expect.objectContaining({ reason: expect.objectContaining({ code }) });
const mentionsOf = (id: string) =>
  rows<{ person: string; read: boolean }>(
    desk.dataSource,
    'SELECT person_id AS person, read_at IS NOT NULL AS read FROM comment_mentions WHERE comment_id = $1 ORDER BY person_id',
    [id],
  );
const actions = async (id: string) => (await desk.history(id)).map(({ action }) => action);

it('keeps every wording, each step once in the history', async () => {
  const ada = await desk.person('reviewer');
  const { claimId } = await desk.claim();
  const id = await addComment(desk.dataSource, { person: ada, claimId, text: ' Is there a register? ' });
  const request = { person: ada, id };
  expect(await editComment(desk.dataSource, { ...request, revision: 1, text: 'Which register?' })).toBe(2);
  expect(await deleteComment(desk.dataSource, { ...request, revision: 2 })).toBe(3);
  await expect(editComment(desk.dataSource, { ...request, revision: 3, text: 'x' })).rejects.toEqual(
    refusal('conflict'),
  );
  await expect(deleteComment(desk.dataSource, { ...request, revision: 3 })).rejects.toEqual(refusal('conflict'));
  expect(await restoreComment(desk.dataSource, { ...request, revision: 3 })).toBe(4);
  await expect(restoreComment(desk.dataSource, { ...request, revision: 4 })).rejects.toEqual(refusal('conflict'));
  expect(await actions(id)).toEqual(['comment.added', 'comment.edited', 'comment.deleted', 'comment.restored']);
  const [edited] = await rows<{ before: object; after: object }>(
    desk.dataSource,
    `SELECT before, after FROM history WHERE subject_id = $1 AND action = 'comment.edited'`,
    [id],
  );
  expect(edited).toEqual({ before: { text: 'Is there a register?' }, after: { text: 'Which register?', revision: 2 } });
});

it('lets only the author change a comment, and only what was seen', async () => {
  const [ada, ben, eve] = [await desk.person('reviewer'), await desk.person('reader'), await desk.person('editor')];
  const { claimId } = await desk.claim();
  await expect(addComment(desk.dataSource, { person: ben, claimId, text: 'Hello' })).rejects.toEqual(
    refusal('not_permitted'),
  );
  const id = await addComment(desk.dataSource, { person: ada, claimId, text: 'Hello' });
  await expect(editComment(desk.dataSource, { person: eve, id, revision: 1, text: 'Mine' })).rejects.toEqual(
    refusal('not_permitted'),
  );
  const edits = await Promise.allSettled(
    ['one', 'two'].map((text) => editComment(desk.dataSource, { person: ada, id, revision: 1, text })),
  );
  expect(edits.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  expect(edits.find((edit) => edit.status === 'rejected')).toMatchObject({
    reason: new StaleRow('comment', 1, 2),
  });
  expect(await actions(id)).toEqual(['comment.added', 'comment.edited']);
});

it.each(['', '  \n', 'x'.repeat(5001)])('refuses a text of %#, naming the member', async (text) => {
  const { claimId } = await desk.claim();
  await expect(addComment(desk.dataSource, { person: await desk.person('reviewer'), claimId, text })).rejects.toEqual(
    refusal('invalid'),
  );
});

it('tells whom it names, once; the writer knows already', async () => {
  const ada = await desk.person('reviewer', 'Ada Lind');
  const ben = await desk.person('reader', 'Ben Okri');
  const cleo = await desk.person('editor', 'Cleo Marsh');
  const { claimId } = await desk.claim();
  const id = await addComment(desk.dataSource, {
    person: ada,
    claimId,
    text: '@Ben Okri, @ben and I, @Ada Lind: look',
  });
  expect(await mentionsOf(id)).toEqual([
    { person: ada.personId, read: true },
    { person: ben.personId, read: false },
  ]);
  const mention = { person: ben, commentId: id, read: true };
  expect(await markMention(desk.dataSource, { ...mention, revision: 1 })).toBe(2);
  await expect(markMention(desk.dataSource, { ...mention, revision: 1, read: false })).rejects.toBeInstanceOf(StaleRow);
  await expect(markMention(desk.dataSource, { ...mention, person: cleo, revision: 1 })).rejects.toEqual(
    refusal('not_found'),
  );
  await editComment(desk.dataSource, { person: ada, id, revision: 1, text: '@Ben Okri and @Cleo: look' });
  expect(await mentionsOf(id)).toEqual([
    { person: ben.personId, read: true },
    { person: cleo.personId, read: false },
  ]);
  expect(await markMention(desk.dataSource, { ...mention, revision: 2, read: false })).toBe(3);
  expect(await actions(id)).toEqual(['comment.added', 'mention.read', 'comment.edited', 'mention.unread']);
});

it('asks who is meant where several people have the name, and names nobody who was disabled', async () => {
  const [ada] = [await desk.person('reviewer', 'Dora Vane'), await desk.person('reviewer', 'Dora Wells')];
  const { claimId } = await desk.claim();
  const said = (text: string) => addComment(desk.dataSource, { person: ada, claimId, text });
  await expect(said('@Dora, look')).rejects.toMatchObject({
    reason: { code: 'invalid', pointer: '/text' },
    message: expect.stringContaining('@Dora Vane or @Dora Wells'),
  });
  await rows(desk.dataSource, `UPDATE people SET disabled_at = now() WHERE name = 'Dora Wells'`);
  expect(await mentionsOf(await said('@Dora Wells, look'))).toEqual([{ person: ada.personId, read: true }]);
});
