import fc from 'fast-check';
import { findMentions } from './find-mentions';

const people = [
  { id: '1', name: 'Ada Reviewer' },
  { id: '2', name: 'Ada Reviewer-Moss' },
  { id: '3', name: 'Ben' },
  { id: '4', name: 'Zoë Ångström' },
];

it.each([
  ['@Ada Reviewer, look', ['1']],
  ['see @ada reviewer-moss', ['2']],
  ['@Ben and @ben again, then @Zoë', ['3', '4']],
  ['(@zoë ångström)', ['4']],
  ['@Benjamin is somebody else', []],
  ['write to ada@ben or ada@ben.example', []],
  ['@ Ben', []],
  ['@nobody', []],
  ['no mark, Ben', []],
  ['@Ben\n@Ada Reviewer', ['3', '1']],
])('reads %j', (text, expected) => {
  expect(findMentions(text, people)).toEqual({ people: expected, unclear: [] });
});

it('does not choose among people with the same first name', () => {
  expect(findMentions('@Ada, please', people)).toEqual({
    people: [],
    unclear: [{ written: 'Ada', candidates: ['Ada Reviewer', 'Ada Reviewer-Moss'] }],
  });
});

it('means all who bear the same whole name', () => {
  const namesakes = [
    { id: 'a', name: 'Kim Li' },
    { id: 'b', name: 'Kim Li' },
  ];
  expect(findMentions('@Kim Li', namesakes).people).toEqual(['a', 'b']);
});

it('finds whom it names in any text, each once, and nobody else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom(...people), (noise, { id, name }) => {
      const { people: found } = findMentions(`${noise} @${name}. @${name}!`, people);
      expect(found).toContain(id);
      expect(new Set(found).size).toBe(found.length);
      for (const one of found) expect(people.map((person) => person.id)).toContain(one);
    }),
  );
});
