import fc from 'fast-check';
import { repairJson } from './repair-json';

it.each([
  ['a byte order mark', '\uFEFF{"a":1}', { a: 1 }],
  ['commas before brackets', '{"a":[1,2,],"b":{"c":3, \n},}', { a: [1, 2], b: { c: 3 } }],
  ['comments', '/* one */ {"a":1, // two\n "b":2} /* three', { a: 1, b: 2 }],
  ['CDATA', '//<![CDATA[\n{"a":1}\n//]]>', { a: 1 }],
  ['CDATA on one line', '//<![CDATA[ {"a":1} //]]>', { a: 1 }],
  ['CDATA in comments', '/*<![CDATA[*/{"a":1}/*]]>*/', { a: 1 }],
  ['marks of HTML comments', '<!--\n{"a":1}\n-->', { a: 1 }],
  ['a semicolon at the end', '{"a":1};\n', { a: 1 }],
  ['line breaks in a text', '{"a":"one\ntwo\tthree"}', { a: 'one\ntwo\tthree' }],
  ['escapes that are none', String.raw`{"a":"it\'s \u00e9 \u \\ \"x\""}`, { a: 'it\'s é u \\ "x"' }],
  ['entities for quotation marks', '{&quot;a&quot;:&quot;b &amp; c&quot;}', { a: 'b & c' }],
])('takes out %s', (_what, text, value) => {
  expect(JSON.parse(repairJson(text))).toEqual(value);
});

it('leaves what texts hold', () => {
  const value = { a: '// no /* comment */, ] <!-- --> <![CDATA[ ]]> ; \\', b: 'https://x.example/' };
  expect(JSON.parse(repairJson(JSON.stringify(value)))).toEqual(value);
});

it('leaves valid JSON what it is', () => {
  fc.assert(fc.property(fc.json(), (json) => expect(JSON.parse(repairJson(json))).toEqual(JSON.parse(json))));
});

it.each(['{"a":', '"\\', '/*', '"\\"', ' ,', ']]', '//<'])('takes a megabyte of %j in its stride', (piece) => {
  const text = piece.repeat(1_000_000 / piece.length);
  expect(repairJson(text).length).toBeLessThanOrEqual(text.length * 2);
});
