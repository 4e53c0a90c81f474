import type { TextHit } from '../../../pipeline/search/find-texts';
import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { MoreLink } from '../components/more-link';
import { RulingBadge } from '../components/ruling-badge';
import { type ClaimState, StateBadge } from '../components/state-badge';
import type { DatePrecision } from '../format/dates';
import type { ListPage } from '../format/list-page';
import { searchAddress, type TypedSearch } from './read-search';
import { KIND_LABELS, type NamedPublisher, SearchForm } from './search-form';

function addressOf({ kind, id, questionId, article }: TextHit): string {
  if (kind === 'question') return `/questions/${toPublicId('qst', id)}`;
  if (kind === 'claim') return `/questions/${toPublicId('qst', questionId!)}#${toPublicId('clm', id)}`;
  const address = `/articles/${toPublicId('art', article!.id)}`;
  return kind === 'statement' ? `${address}#${toPublicId('stm', id)}` : address;
}

/** The text with what was searched for marked in it. */
const Marked = ({ text, marks }: Pick<TextHit, 'text' | 'marks'>) => (
  <>
    {marks.map(({ start, end }, i) => [
      text.slice(marks[i - 1]?.end ?? 0, start),
      <mark class="bearing" key={start}>
        {text.slice(start, end)}
      </mark>,
    ])}
    {text.slice(marks.at(-1)?.end ?? 0)}
  </>
);

const Hit = ({ hit }: { hit: TextHit }) => (
  <li class="entry">
    <p class="entry-head quiet">
      {KIND_LABELS[hit.kind].one}
      {hit.kind === 'claim' &&
        (hit.ruling ? <RulingBadge ruling={hit.ruling} /> : <StateBadge state={hit.state as ClaimState | null} />)}
      {hit.alike && <span>in a similar spelling</span>}
    </p>
    <p class="hit">
      <a href={addressOf(hit)}>
        <Marked text={hit.text} marks={hit.marks} />
      </a>
    </p>
    {hit.article && (
      <p class="quiet">
        {hit.kind === 'statement' && `${hit.article.title}, `}
        {hit.article.publisher}
        {hit.article.publishedAt && (
          <>
            {', '}
            <Dated iso={hit.article.publishedAt} precision={hit.article.precision as DatePrecision | null} />
          </>
        )}
      </p>
    )}
  </li>
);

interface SearchPageProps {
  search: TypedSearch;
  publishers: NamedPublisher[];
  /** Null where nothing was searched for. */
  hits: ListPage<TextHit> | null;
}

/** Everything that has certain words: claims, questions, statements and titles, with filters that stand in the address. */
export const SearchPage = ({ search, publishers, hits }: SearchPageProps) => {
  const last = hits?.rows.at(-1);
  return (
    <>
      <h1>Search</h1>
      <p class="lead">
        Claims, questions, statements and titles of articles with all your words in any form; “in quotes” for a phrase,
        -word to leave something out.
      </p>
      <section aria-label="Search">
        <SearchForm search={search} publishers={publishers} />
        {hits && hits.rows.length > 0 && (
          <ol class="plain" aria-label="Found, best first">
            {hits.rows.map((hit) => (
              <Hit key={hit.id} hit={hit} />
            ))}
          </ol>
        )}
        {hits?.rows.length === 0 && (
          <p role="status">Nothing has these words, nor any much like them. Try fewer words or filters.</p>
        )}
        <MoreLink href={hits?.more && last ? searchAddress(search, last) : null} label="More of what was found" />
      </section>
    </>
  );
};
