import fc from 'fast-check';
import { remembered } from './remembered';

describe('remembering readings', () => {
  it('answers as the reading does, whatever was asked before', () => {
    const read = (text: string, day: string | null, assumed: boolean) => `${text}|${day}|${assumed}`;
    const asked = remembered(read);
    const day = fc.constantFrom(null, '', 'null', '2020-01-01');
    fc.assert(
      fc.property(fc.constantFrom('', 'a', 'a"', '["a"'), day, fc.boolean(), (text, published, assumed) =>
        expect(asked(text, published, assumed)).toBe(read(text, published, assumed)),
      ),
    );
  });

  it('reads once what is asked twice, and forgets what was asked long ago', () => {
    const read = jest.fn((text: string) => [text]);
    const asked = remembered(read);
    expect(asked('a')).toBe(asked('a'));
    expect(read).toHaveBeenCalledTimes(1);
    for (let i = 0; i < 1000; i++) asked(String(i));
    expect(asked('a')).toEqual(['a']);
    expect(read).toHaveBeenCalledTimes(1002);
  });
});
