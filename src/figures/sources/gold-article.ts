import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Span } from '../../domain/text/statement';
import type { Bench } from '../bench';
import { type ExtractedStatement, extractCases } from './extract-cases';

/** `gold.json`: articles read by hand. Offsets are UTF-16 units into the article's file, end exclusive. */
interface GoldFile {
  docs: Record<string, { file: string; published: string }>;
  sentences: GoldSentence[];
  statements: (GoldStatement & { doc: string })[];
  dates: (GoldDate & { doc: string })[];
  quantities: (GoldQuantity & { doc: string })[];
  quotes: (GoldQuote & { doc: string })[];
  relations: GoldRelation[];
}

export interface GoldSentence extends Span {
  /** "A.s3": the document before the dot. */
  id: string;
  kind: 'prose' | 'nonprose';
  text: string;
  /** 2 a checkable statement, 1 a vague one or an opinion with a core, 0 none. */
  cw: 0 | 1 | 2;
}

export interface GoldStatement extends Span {
  id: string;
  text: string;
  attribution: { type: string; speaker: string | null };
  polarity: 'affirmed' | 'negated';
  modality: string;
  sentences: string[];
}

export interface GoldDate extends Span {
  text: string;
  from: string | null;
  to: string | null;
  via: 'explicit' | 'pubyear' | 'anchor' | 'vague';
}

export interface GoldQuantity extends Span {
  text: string;
  cmp: string;
  /** The two ends where the value is vague. */
  value: number | [number, number];
}

export interface GoldQuote extends Span {
  text: string;
  speaker: string | null;
}

export interface GoldRelation {
  a: string;
  b: string;
  scope: 'cross' | 'internal';
  type: string;
}

/** One article with what people and what Touchstone read in it. */
export interface ReadArticle {
  text: string;
  statements: ExtractedStatement[];
  gold: {
    sentences: GoldSentence[];
    statements: GoldStatement[];
    dates: GoldDate[];
    quantities: GoldQuantity[];
    quotes: GoldQuote[];
  };
}

export async function readGoldFile(bench: Bench): Promise<GoldFile> {
  return JSON.parse(await readFile(join(bench.articles, 'gold.json'), 'utf8')) as GoldFile;
}

/** The articles whose sentences were all read by hand, as `touchstone extract` reads them. */
export async function readGoldArticles(bench: Bench): Promise<ReadArticle[]> {
  const gold = await readGoldFile(bench);
  const whole = Object.entries(gold.docs).filter(([doc]) => gold.sentences.some(({ id }) => id.startsWith(`${doc}.`)));
  const cases = await Promise.all(
    whole.map(async ([doc, { file, published }]) => ({
      doc,
      published,
      text: await readFile(join(bench.articles, file), 'utf8'),
    })),
  );
  const articles: ReadArticle[] = [];
  for await (const [{ doc, text }, statements] of extractCases(bench, cases, (given) => given)) {
    const of = <T extends { doc: string }>(marks: T[]) => marks.filter((mark) => mark.doc === doc);
    articles.push({
      text,
      statements,
      gold: {
        sentences: gold.sentences.filter(({ id }) => id.startsWith(`${doc}.`)),
        statements: of(gold.statements),
        dates: of(gold.dates),
        quantities: of(gold.quantities),
        quotes: of(gold.quotes),
      },
    });
  }
  return articles;
}
