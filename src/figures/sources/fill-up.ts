/** `count` texts: the given ones, then first halves of each with second halves of later ones, so that hardly any comes twice. */
export function fillUp(texts: string[], count: number): string[] {
  const half = (text: string, from: 0 | 1) => {
    const words = text.split(' ');
    const middle = words.length >> 1;
    return (from === 0 ? words.slice(0, middle) : words.slice(middle)).join(' ');
  };
  return Array.from({ length: count }, (_, at) => {
    const step = Math.floor(at / texts.length);
    const text = texts[at % texts.length] ?? '';
    return step === 0 ? text : `${half(text, 0)} ${half(texts[(at + step) % texts.length] ?? '', 1)}`;
  });
}
