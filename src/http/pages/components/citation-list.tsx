import type { ComponentChildren } from 'preact';
import type { CitationDto } from '../../api/citations/citation.dto';
import { Dated } from './dated';
import { OriginalLink } from './original-link';

interface CitationListProps {
  citations: readonly CitationDto[];
  /** What else stands with a citation: who is told, the way to withdraw it. */
  children?: (citation: CitationDto) => ComponentChildren;
}

/** Notices are written even where nobody is to be told. */
const isSomebodyTold = ({ notify }: CitationDto): boolean => notify.webhook !== null || notify.email !== null;

/** Which pages cite which versions, and whether those say what the newest does. */
export const CitationList = ({ citations, children }: CitationListProps) => (
  <ul class="plain citations">
    {citations.map((citation) => (
      <li key={citation.id} class="entry">
        <p>
          <OriginalLink address={citation.url} label={citation.title ?? citation.url} />, {citation.person.name},{' '}
          <Dated iso={citation.createdAt} />
        </p>
        <p>
          Cites <a href={citation.cited.url}>version {citation.cited.number}</a>: {citation.cited.outcome ?? 'redacted'}
          {citation.newest && citation.changed && (
            <>
              . <strong>Now:</strong> <a href={citation.newest.url}>version {citation.newest.number}</a>,{' '}
              {citation.newest.outcome}
            </>
          )}
          .{' '}
          {citation.lastNotice ? (
            <>
              {citation.lastNotice.deliveredAt ? 'Told' : 'Last notice'}{' '}
              <Dated iso={citation.lastNotice.at} precision="time" />
              {citation.lastNotice.deliveredAt || !isSomebodyTold(citation) ? '.' : ', not delivered yet.'}
            </>
          ) : (
            'No notice so far.'
          )}
        </p>
        {children?.(citation)}
      </li>
    ))}
  </ul>
);
