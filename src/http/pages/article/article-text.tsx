import { toPublicId } from '../../../platform/ids/public-id';
import type { MarkedStatement } from './article.view';
import { markPassages, type Paragraph, type Segment } from './mark-passages';
import { SideNotes } from './side-notes';

interface ArticleTextProps {
  /** Left out where the text begins with it: it stands above. */
  title: string;
  body: string;
  statements: MarkedStatement[];
}

interface Notes {
  /** Statements by id. */
  statements: Map<string, MarkedStatement>;
  /** Numbers of the statements that are evidence for a claim, in order of appearance. */
  numbers: Map<string, number>;
}

const anchor = (id: string) => toPublicId('stm', id);

const MarkedSegment = ({ segment, notes }: { segment: Segment; notes: Notes }) => {
  const [first, ...others] = segment.starting;
  const bearing = segment.covering.some((id) => notes.numbers.has(id));
  if (!segment.covering.length) return <>{segment.text}</>;
  return (
    <mark id={first && anchor(first)} class={bearing ? 'bearing' : 'plain-statement'}>
      {others.map((id) => (
        <span key={id} id={anchor(id)} />
      ))}
      {segment.starting
        .filter((id) => notes.numbers.has(id))
        .map((id) => (
          <a
            key={id}
            class="note-number"
            href={`#note-${notes.numbers.get(id)}`}
            aria-label={`Note ${notes.numbers.get(id)}`}
          >
            {notes.numbers.get(id)}
          </a>
        ))}
      {segment.text}
    </mark>
  );
};

const MarkedParagraph = ({ paragraph, notes }: { paragraph: Paragraph; notes: Notes }) => {
  const noted = paragraph.segments
    .flatMap(({ starting }) => starting)
    .flatMap((id) => {
      const [number, statement] = [notes.numbers.get(id), notes.statements.get(id)];
      return number && statement ? [{ number, statement }] : [];
    });
  return (
    <div class="passage-row">
      <p class="prose">
        {paragraph.segments.map((segment, index) => (
          <MarkedSegment key={index} segment={segment} notes={notes} />
        ))}
      </p>
      {noted.length > 0 && <SideNotes noted={noted} />}
    </div>
  );
};

/** A first line that is the title and no statement. */
const repeats = ({ segments }: Paragraph, title: string) =>
  segments.every(({ covering }) => covering.length === 0) &&
  segments
    .map(({ text }) => text)
    .join('')
    .trim() === title;

/** The text with every statement marked; those that are evidence carry a number that leads to a note beside the paragraph. */
export const ArticleText = ({ title, body, statements }: ArticleTextProps) => {
  const [first, ...others] = markPassages(body, statements);
  const paragraphs = first && !repeats(first, title) ? [first, ...others] : others;
  const bearing = statements.filter(({ claims }) => claims.length);
  const notes: Notes = {
    statements: new Map(statements.map((statement) => [statement.id, statement])),
    numbers: new Map(bearing.map(({ id }, index) => [id, index + 1])),
  };
  return (
    <div class="article-text">
      {paragraphs.map((paragraph, index) => (
        <MarkedParagraph key={index} paragraph={paragraph} notes={notes} />
      ))}
    </div>
  );
};
