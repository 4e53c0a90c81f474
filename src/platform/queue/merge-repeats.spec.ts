import { mergeRepeats } from './merge-repeats';

/** Where a while is over when it is said to be. */
function withTime() {
  const waiting = new Set<() => void>();
  const merged = mergeRepeats((over) => {
    waiting.add(over);
    return () => waiting.delete(over);
  });
  const pass = () => {
    const over = [...waiting];
    waiting.clear();
    for (const one of over) one();
  };
  return { merged, pass };
}

it('sends the first at once, all that repeat it as one more, and what comes later at once again', () => {
  const { merged, pass } = withTime();
  const sent: string[] = [];
  for (const said of ['a', 'a', 'b', 'a']) merged.say(said, () => sent.push(said));
  expect(sent).toEqual(['a', 'b']);
  pass();
  expect(sent).toEqual(['a', 'b', 'a']);
  merged.say('a', () => sent.push('again'));
  expect(sent).toEqual(['a', 'b', 'a']);
  pass();
  pass();
  merged.say('a', () => sent.push('later'));
  expect(sent).toEqual(['a', 'b', 'a', 'again', 'later']);
});

it('sends what it held back when it is flushed, once', () => {
  const { merged, pass } = withTime();
  const send = jest.fn();
  merged.say('a', send);
  merged.say('a', send);
  merged.flush();
  pass();
  expect(send).toHaveBeenCalledTimes(2);
});
