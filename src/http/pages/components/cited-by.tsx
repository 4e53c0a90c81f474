import type { CitationDto } from '../../api/citations/citation.dto';
import { counted } from '../format/numbers';
import { CitationList } from './citation-list';

/** The pages that cite a claim, folded; nothing where there are none. */
export const CitedBy = ({ citations }: { citations: readonly CitationDto[] }) =>
  citations.length === 0 ? null : (
    <details>
      <summary>Cited by {counted(citations.length, 'page')}</summary>
      <CitationList citations={citations} />
    </details>
  );
