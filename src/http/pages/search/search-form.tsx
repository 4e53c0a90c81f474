import { SEARCH_KINDS, type SearchKind } from '../../../pipeline/search/search-sources';
import { CLAIM_STATES, stateLabel } from '../components/state-badge';
import type { TypedSearch } from './read-search';

export interface NamedPublisher {
  /** Public id. */
  id: string;
  name: string;
}

export const KIND_LABELS: Record<SearchKind, { one: string; many: string }> = {
  claim: { one: 'Claim', many: 'Claims' },
  question: { one: 'Question', many: 'Questions' },
  statement: { one: 'Statement', many: 'Statements' },
  article: { one: 'Article', many: 'Titles of articles' },
};

interface ChoiceProps {
  name: string;
  label: string;
  all: string;
  value: string | null;
  choices: { value: string; label: string }[];
}

const Choice = ({ name, label, all, value, choices }: ChoiceProps) => (
  <label>
    {label}
    <select name={name}>
      <option value="">{all}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value} selected={choice.value === value}>
          {choice.label}
        </option>
      ))}
    </select>
  </label>
);

interface DayProps {
  name: 'from' | 'to';
  label: string;
  value: string;
  error: string | undefined;
}

const Day = ({ name, label, value, error }: DayProps) => (
  <label>
    {label}
    <input
      type="date"
      name={name}
      value={value}
      aria-invalid={error ? true : undefined}
      aria-describedby={error && `${name}-error`}
    />
    {error && (
      <span class="field-error" id={`${name}-error`}>
        {error}
      </span>
    )}
  </label>
);

/** Words and filters of a search; all of them stand in the address, so that a search can be kept. */
export const SearchForm = ({ search, publishers }: { search: TypedSearch; publishers: NamedPublisher[] }) => (
  <search aria-label="Everything">
    <form class="filter" action="/search" method="get">
      <label>
        Words
        <input type="search" name="q" value={search.words} maxLength={200} required />
      </label>
      <Choice
        name="kind"
        label="Kind"
        all="any"
        value={search.kind}
        choices={SEARCH_KINDS.map((kind) => ({ value: kind, label: KIND_LABELS[kind].many }))}
      />
      <Choice
        name="state"
        label="State of a claim"
        all="any"
        value={search.state}
        choices={CLAIM_STATES.map((state) => ({ value: state, label: stateLabel(state) }))}
      />
      <Choice
        name="publisher"
        label="Told by"
        all="any publisher"
        value={search.publisher}
        choices={publishers.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Day name="from" label="Published from" value={search.from} error={search.errors.from} />
      <Day name="to" label="to" value={search.to} error={search.errors.to} />
      <button type="submit">Search</button>
    </form>
  </search>
);
