import fc from 'fast-check';
import { ownPath, signInAddress } from './sign-in-address';

describe('where a sign-in leads', () => {
  it.each([
    ['/claims/clm_1?tab=evidence', '/claims/clm_1?tab=evidence'],
    ['//evil.example', '/'],
    ['/\\evil.example', '/'],
    ['/\t/evil.example', '/'],
    ['https://evil.example', '/'],
    ['javascript:alert(1)', '/'],
    ['', '/'],
    [undefined, '/'],
    [['/a', '/b'], '/'],
    ['/sign-in?to=/sign-in', '/'],
  ])('%j leads to %s', (to, path) => {
    expect(ownPath(to)).toBe(path);
  });

  it('never leaves the site', () => {
    const parts = fc.array(fc.constantFrom('/', '\\', '.', '@', ':', 'evil.example', '\t', '\n', '%2f', '?', '#', 'a'));
    fc.assert(
      fc.property(parts, (chosen) => {
        const { origin } = new URL(ownPath(chosen.join('')), 'https://desk.example');
        expect(origin).toBe('https://desk.example');
      }),
    );
  });

  it('is carried by the address of the sign-in', () => {
    expect(signInAddress('/people?x=1&y=2')).toBe('/sign-in?to=%2Fpeople%3Fx%3D1%26y%3D2');
    expect(signInAddress('/')).toBe('/sign-in');
  });
});
