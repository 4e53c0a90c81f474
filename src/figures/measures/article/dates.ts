import type { DateReading } from '../../../domain/text/statement';
import { type Days, isNearDays, isSameDays } from '../../arithmetic/near-days';
import { closest, shared } from '../../arithmetic/overlap';
import { share } from '../../arithmetic/shares';
import { type Miss, type Reading, reading } from '../../reading';
import type { GoldDate, ReadArticle } from '../../sources/gold-article';
import { ANCHORED_WAYS, CALENDAR_WAYS } from '../../sources/gold-words';

const days = ({ from, to }: Days) => `${from ?? ''}/${to ?? ''}`;

function missOf(gold: GoldDate, found: DateReading | undefined): Miss {
  const kind = !found ? 'not found' : found.basis === 'unresolved' ? 'unresolved' : 'other days';
  return {
    kind,
    weight: kind === 'other days' ? 1 : 0,
    text: gold.text,
    expected: days(gold),
    got: found ? days(found) : 'nothing',
  };
}

/** Only dates inside prose: what stands in a dateline is no statement. */
export function measureArticleDates({ statements, gold }: ReadArticle): Reading[] {
  const dates = statements.flatMap((statement) => statement.dates);
  const prose = gold.sentences.filter(({ kind }) => kind === 'prose');
  const wanted = gold.dates.filter((date) => prose.some((sentence) => shared(sentence, date) > 0));
  const pairs = wanted.map((date) => ({ date, found: closest(date, dates) }));

  const calendar = pairs.filter(({ date }) => CALENDAR_WAYS.has(date.via));
  const off = calendar.filter(({ date, found }) => !found || !isSameDays(found, date));
  const anchored = pairs.filter(({ date }) => ANCHORED_WAYS.has(date.via));
  const unsolved = anchored.filter(({ date, found }) => !found || !isNearDays(found, date));

  const resolved = dates.filter(({ basis }) => basis === 'event_anchor' || basis === 'publication_relative');
  const wrong = resolved.filter(
    (date) => !wanted.some((gold) => shared(gold, date.span) > 0 && isNearDays(date, gold)),
  );
  return [
    reading(
      'article: calendar dates',
      share(calendar.length - off.length, calendar.length),
      calendar.length,
      off.map(({ date, found }) => missOf(date, found)),
    ),
    reading(
      'article: anchored dates resolved',
      share(anchored.length - unsolved.length, anchored.length),
      anchored.length,
      unsolved.map(({ date, found }) => missOf(date, found)),
    ),
    reading(
      'article: anchored dates precision',
      share(resolved.length - wrong.length, resolved.length),
      resolved.length,
      wrong.map((date) => ({
        kind: date.basis,
        weight: 0,
        text: `at ${date.span.start}`,
        expected: '',
        got: days(date),
      })),
    ),
  ];
}
