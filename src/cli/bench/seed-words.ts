/*
 * Functions in SQL that word the seeded claims. As in news, few words are in most of them, and most places in few: what is everywhere
 * and what is rare are both there to be searched for.
 */

const SYLLABLES =
  'bar bel cor dan del dor fal fen gal gor hal hul ing jor kal kem lan lim lor mar mor nar nev ost pal pel quin ral ros sel sor tal tev ul val vik wen yar zal zor';
const NOUNS =
  'ferry bridge train mine dam school harbour factory hospital tunnel stadium market airport library bakery lighthouse archive';
const VERBS =
  'collapsed,burned down,was flooded,was hit,was evacuated,was closed,exploded,was robbed,ran aground,was bombed,derailed,was struck by lightning';
const ENDINGS =
  'on Monday,during a storm,after the strike,before the vote,in the night,without a warning,during the festival,in heavy fog,after repairs,on the eve of the election';
const LEADS =
  'Officials said,Police said,The ministry confirmed,Rescuers reported,The mayor told reporters,Witnesses claimed,The operator admitted,Relatives insisted';

const listOf = (words: string, separator: string): string =>
  `ARRAY[${words
    .split(separator)
    .map((word) => `'${word}'`)
    .join(',')}]`;

/** One statement each: `u('name')` is a number of [0, 1) that belongs to the name, as do what `happening`, `lead` and `state` say. */
export const wordingSql = (seed: number): string[] => [
  `CREATE FUNCTION pg_temp.u(name text) RETURNS float8 LANGUAGE sql IMMUTABLE AS
     $$ SELECT (hashtextextended(name, ${seed}) & 2147483647)::float8 / 2147483648 $$`,
  `CREATE FUNCTION pg_temp.pick(words text[], name text, skew float8) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT words[1 + floor(cardinality(words) * power(pg_temp.u(name), skew))::int] $$`,
  `CREATE FUNCTION pg_temp.syllable(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT (${listOf(SYLLABLES, ' ')})[1 + n % 40] $$`,
  `CREATE FUNCTION pg_temp.place(n int) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT initcap(pg_temp.syllable(n) || pg_temp.syllable(n / 40) || pg_temp.syllable(n / 1600)) $$`,
  `CREATE FUNCTION pg_temp.happening(event text) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT 'the ' || pg_temp.pick(${listOf(NOUNS, ' ')}, 'noun' || event, 2) || ' of ' || pg_temp.place(floor(64000 * power(pg_temp.u('place' || event), 3))::int)
       || ' ' || pg_temp.pick(${listOf(VERBS, ',')}, 'verb' || event, 2) || ' ' || pg_temp.pick(${listOf(ENDINGS, ',')}, 'ending' || event, 1.5) $$`,
  `CREATE FUNCTION pg_temp.lead(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT pg_temp.pick(${listOf(LEADS, ',')}, 'lead' || n, 2) $$`,
  // Most claims rest on one source; few are refuted.
  `CREATE FUNCTION pg_temp.state(n bigint) RETURNS text LANGUAGE sql IMMUTABLE AS
     $$ SELECT (ARRAY['single_source','single_source','conflicting','insufficient','unverified','supported','refuted'])[1 + floor(7 * power(pg_temp.u('state' || n), 1.5))::int] $$`,
];
