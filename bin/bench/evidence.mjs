// Evidence on one question, skewed as news are: few sources say most, most say one of few answers, every fifth passage is copied.
const WORDS =
  'the a officials divers harbour police ministry spokeswoman said that people died were found ferry sank night crew passengers rescue ship quay town families waited company statement morning according count of in on at'.split(
    ' ',
  );
const GRADES = ['A', 'B', 'B', 'C', 'C', 'C', 'D', 'E', 'F'];

/** @param answers how many distinct values there may be. @param random numbers of [0, 1) */
export function evidenceOf(pieces, answers, random) {
  const below = (count) => Math.floor(count * random());
  const skewed = (count) => Math.floor(count * random() ** 3);
  const sources = Math.ceil(2 * Math.sqrt(pieces));
  const passages = [];
  return Array.from({ length: pieces }, (_, i) => {
    const value = String(10 + skewed(answers));
    const isCopy = passages.length > 0 && random() < 0.2;
    const words = Array.from({ length: 18 }, () => WORDS[below(WORDS.length)]).join(' ');
    const text = isCopy ? passages[below(passages.length)] : `${words} ${value} people no. ${i}.`;
    if (!isCopy) passages.push(text);
    const source = skewed(sources);
    return {
      source: `paper ${source}`,
      grade: GRADES[source % GRADES.length],
      owner: `owner ${source >> 1}`,
      ...(random() < 0.5 && { speaker: `speaker ${skewed(50)}` }),
      publishedAt: `2024-03-${String(1 + below(28)).padStart(2, '0')}`,
      url: `https://paper-${source}.example/${i}`,
      text,
      value,
      stance: random() < 0.1 ? 'denies' : 'supports',
    };
  });
}

/** The question that it is evidence on. */
export const questionOf = (evidence) => ({ id: 'q', answerType: 'quantity', cumulative: true, evidence });
