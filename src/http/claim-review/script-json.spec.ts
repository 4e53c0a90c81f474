import fc from 'fast-check';
import { scriptJson } from './script-json';

it.each(['</script><script>alert(1)</script>', '<!--<script>', '\u2028\u2029', 'a & b', ']]>'])(
  'keeps %j inside, and says the same',
  (text) => {
    const json = scriptJson({ text });
    expect(json).not.toMatch(/[<>&\u2028\u2029]/);
    expect(JSON.parse(json)).toEqual({ text });
  },
);

it('says what it was given, whatever that is', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(scriptJson(value))).toEqual(JSON.parse(JSON.stringify(value)));
    }),
  );
});
