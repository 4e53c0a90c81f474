import canonicalize from 'canonicalize';
import fc from 'fast-check';
import { canonicalJson } from './seal-version';

describe('canonical JSON', () => {
  it('is what the reference implementation of RFC 8785 writes, of any value', () => {
    fc.assert(
      fc.property(fc.jsonValue({ noUnicodeString: false, maxDepth: 4 }), (value) => {
        expect(canonicalJson(value)).toBe(canonicalize(value));
      }),
    );
  });

  it('orders members by UTF-16 units, also those with numbers for names, and leaves out what is undefined', () => {
    expect(canonicalJson({ b: [1, 'ö\n'], 10: 1e21, 9: -0, a: undefined, '\u{1f600}': null, '\ufb33': true })).toBe(
      '{"10":1e+21,"9":0,"b":[1,"ö\\n"],"😀":null,"\ufb33":true}',
    );
  });

  it.each([[undefined], [Number.NaN], [{ n: Number.POSITIVE_INFINITY }], [1n]])('has none of %s', (value) => {
    expect(() => canonicalJson(value)).toThrow();
  });

  it('has none of what holds itself', () => {
    const loop: Record<string, unknown> = {};
    loop.loop = loop;
    expect(() => canonicalJson(loop)).toThrow();
  });
});
