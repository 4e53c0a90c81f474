import { QUEUE_PARTS, type QueueQuery, queueAddress } from './queue-query';

const HARM = [
  { value: '', label: 'any' },
  { value: '1', label: 'at least some' },
  { value: '2', label: 'at least serious' },
  { value: '3', label: 'grave' },
];

const ASSIGNED = [
  { value: '', label: 'anybody' },
  { value: 'me', label: 'me' },
  { value: 'nobody', label: 'nobody' },
];

/** Narrows the queue; its parameters make the address one can keep. */
export const QueueFilterForm = ({ query }: { query: QueueQuery }) => {
  const { part, filter, assigned } = query;
  const narrowed = Object.values(filter).some(Boolean) || assigned !== null;
  return (
    <form class="filter" aria-label="Narrow the queue" method="get" action="/desk">
      {part !== QUEUE_PARTS[0] && <input type="hidden" name="state" value={part} />}
      <label>
        Words of the claim or question
        <input type="search" name="text" value={filter.text ?? ''} maxLength={200} data-key="/" />
      </label>
      <label>
        Tag
        <input name="tag" value={filter.tag ?? ''} maxLength={40} size={10} />
      </label>
      <label>
        Harm
        <select name="harm">
          {HARM.map(({ value, label }) => (
            <option key={value} value={value} selected={value === String(filter.harm ?? '')}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label>
        Assigned to
        <select name="assigned">
          {ASSIGNED.map(({ value, label }) => (
            <option key={value} value={value} selected={value === (assigned ?? '')}>
              {label}
            </option>
          ))}
        </select>
      </label>
      <label class="tick">
        <input type="checkbox" name="contradicted" value="yes" checked={filter.contradicted === true} /> Contradicted
      </label>
      <button type="submit">Narrow</button>
      {narrowed && <a href={queueAddress({ ...query, filter: {}, assigned: null, after: null })}>Show all</a>}
    </form>
  );
};
