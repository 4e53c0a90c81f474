// Reading articles, by one core, beside libraries that only find sentences, numbers and negation in them.
import { createRequire } from 'node:module';
import compromise from 'compromise';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';
import { seeded } from '../../seeded.mjs';
import { articleOf } from '../article.mjs';
import { exponent, inTurn, median, ms, spread } from '../figures.mjs';

const { readArticle } = createRequire(import.meta.url)('../../../dist/src/domain/text/read-article.js');
const ARTICLES = 20;
const WORDS = 1_000;
const ROUNDS = 7;
const SIZES = [1, 4, 16, 64, 256, 1_024];
const MOST_MS = 25;
const MOST_EXPONENT = 1.05;

const wink = winkNLP(model, ['sbd', 'negation', 'ner']);
const READERS = {
  extract: (text) => readArticle(text, { publishedAt: '2024-03-05' }).length,
  compromise: (text) => {
    const document = compromise(text);
    return document.sentences().length + document.numbers().length + document.if('#Negative').length;
  },
  'wink-nlp': (text) => {
    const document = wink.readDoc(text);
    const negated = document
      .tokens()
      .filter((token) => token.out(wink.its.negationFlag))
      .length();
    return document.sentences().length() + document.entities().length() + negated;
  },
};

export async function run(say) {
  const random = seeded(1);
  const texts = Array.from({ length: ARTICLES }, () => articleOf(WORDS, random));
  const words = texts.reduce((sum, text) => sum + text.split(/\s+/).length, 0);
  const readAll = (read) => () => texts.reduce((sum, text) => sum + read(text), 0);
  const durations = await inTurn(
    Object.fromEntries(Object.entries(READERS).map(([name, read]) => [name, readAll(read)])),
    ROUNDS,
  );
  const perThousand = Object.fromEntries(
    Object.entries(durations).map(([name, list]) => [name, list.map((time) => (time * 1_000) / words)]),
  );
  say('growth from 1 KB to 1 MB');
  const points = [];
  const long = articleOf(200_000, random);
  for (const kilobytes of SIZES) {
    const text = long.slice(0, kilobytes * 1_024);
    const times = await inTurn({ extract: () => READERS.extract(text) }, kilobytes > 100 ? 3 : 9);
    points.push([kilobytes * 1_024, median(times.extract)]);
  }
  const growth = exponent(points);
  const [own, ...rivals] = Object.keys(READERS);
  const took = median(perThousand[own]);
  return [
    {
      what: 'extract, 1,000 words, one core',
      measured: spread(perThousand[own]),
      against: rivals.map((name) => `${name} ${spread(perThousand[name])}`).join('; '),
      ratio: Math.min(...rivals.map((name) => median(perThousand[name]))) / took,
      target: `≤ ${MOST_MS} ms, and faster than either`,
      met: took <= MOST_MS && rivals.every((name) => took < median(perThousand[name])),
    },
    {
      what: 'extract, 1 KB to 1 MB',
      measured: points.map(([size, time]) => `${size / 1_024} KB ${ms(time)}`).join(', '),
      exponent: growth,
      points,
      unit: 'bytes',
      target: `exponent ≤ ${MOST_EXPONENT}`,
      met: growth <= MOST_EXPONENT,
    },
  ];
}
