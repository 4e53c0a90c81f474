import fc from 'fast-check';
import { isSecretOf, mintKeyToken, parseKeyToken } from './key-token';

const ID = '0193a1b2-c3d4-7e5f-8a9b-0c1d2e3f4a5b';

describe('a machine key', () => {
  it('names its id and holds 256 bits that no other has', () => {
    fc.assert(
      fc.property(fc.uuid(), (keyId) => {
        const [one, other] = [mintKeyToken(keyId), mintKeyToken(keyId)];
        const parsed = parseKeyToken(one.token)!;
        expect(parsed.keyId).toBe(keyId);
        expect(parsed.secret).toMatch(/^[0-9a-f]{64}$/);
        expect(isSecretOf(one.hash, parsed.secret)).toBe(true);
        expect(isSecretOf(other.hash, parsed.secret)).toBe(false);
        expect(one.hash.toString('hex')).not.toContain(parsed.secret);
      }),
    );
  });

  it('with one character changed, left out or added is none', () => {
    const { token } = mintKeyToken(ID);
    expect([`x${token}`, `${token}x`, `${token}\n`, '', 'tsk_'].map(parseKeyToken)).toEqual(Array(5).fill(null));
    fc.assert(
      fc.property(fc.nat(token.length - 1), fc.constantFrom('', '0', '1', 'a', 'f', '_'), (at, put) => {
        fc.pre(put !== token[at]);
        expect(parseKeyToken(token.slice(0, at) + put + token.slice(at + 1))).toBeNull();
        expect(parseKeyToken(`${token.slice(0, at)}${token[at]}x${token.slice(at + 1)}`)).toBeNull();
      }),
    );
  });
});
