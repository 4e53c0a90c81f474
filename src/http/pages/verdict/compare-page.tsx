import { type CountedPiece, differences } from '../../../pipeline/verdicts/compare-versions';
import type { ComparedVersions } from '../../api/versions/compared-versions';
import { Dated } from '../components/dated';
import { Part } from './part';
import { archiveAddress, historyAddress, verdictAddress } from './verdict-address';
import { QuotedPiece } from './verdict-evidence';
import { stepWords } from './verdict-versions';
import { wordChanges } from './word-changes';

interface ComparePageProps {
  claimId: string;
  compared: ComparedVersions;
}

/** A text with the words that came and went, told apart by more than their colour. */
const Words = ({ before, after }: { before: string; after: string }) => (
  <p class="said">
    {wordChanges(before, after).map(({ kind, text }, place) => {
      const key = `${place} ${kind}`;
      if (kind === 'same') return text;
      const Mark = kind === 'added' ? 'ins' : 'del';
      return (
        <Mark key={key}>
          <span class="hidden">{kind === 'added' ? ' [added:' : ' [removed:'}</span>
          {text}
          <span class="hidden">] </span>
        </Mark>
      );
    })}
  </p>
);

const Pieces = ({
  title,
  pieces,
  archive,
}: {
  title: string;
  pieces: CountedPiece[];
  archive: (id: string) => string;
}) =>
  pieces.length > 0 ? (
    <>
      <h3>{title}</h3>
      <ul class="cards">
        {pieces.map((piece) => (
          <li key={piece.id} class="card">
            <QuotedPiece piece={piece} archive={archive(piece.id)} />
          </li>
        ))}
      </ul>
    </>
  ) : null;

/** What changed between two versions: in sentences, then the evidence that came, went or counts otherwise, then the words. */
export const ComparePage = ({ claimId, compared }: ComparePageProps) => {
  const { from, to, changes, evidence, rationale, documents } = compared;
  const told = evidence.added.length + evidence.removed.length + evidence.changed.length > 0;
  return (
    <article class="verdict">
      <h1>What changed</h1>
      <p class="lead">
        <a href={verdictAddress(claimId)}>{documents.to.claim.text}</a>
      </p>
      <ul class="plain">
        {[from, to].map((step) => (
          <li key={step.number}>
            <a href={verdictAddress(claimId, step.number)}>Version {step.number}</a>,{' '}
            <Dated iso={step.createdAt} precision="time" />: <strong>{stepWords(step)}</strong>
          </li>
        ))}
      </ul>
      <Part id="changes" title="The differences">
        {changes.length > 0 ? (
          <ul>
            {changes.map(({ text }) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        ) : (
          <p class="quiet">The two say the same; only figures or who looked at it differ.</p>
        )}
      </Part>
      {rationale && (
        <Part id="rationale" title="Rationale">
          <Words before={rationale.before ?? ''} after={rationale.after ?? ''} />
        </Part>
      )}
      {told && (
        <Part id="evidence" title="Evidence">
          <Pieces title="Came" pieces={evidence.added} archive={(id) => archiveAddress(claimId, to.number, id)} />
          <Pieces title="Went" pieces={evidence.removed} archive={(id) => archiveAddress(claimId, from.number, id)} />
          {evidence.changed.length > 0 && (
            <>
              <h3>Counts otherwise</h3>
              <ul class="cards">
                {evidence.changed.map(({ before, after }) => (
                  <li key={after.id} class="card">
                    <QuotedPiece piece={after} archive={archiveAddress(claimId, to.number, after.id)} />
                    <p>
                      {after.publisher} {differences(before, after).join('; ')}.
                    </p>
                    {before.quote !== after.quote && <Words before={before.quote} after={after.quote} />}
                  </li>
                ))}
              </ul>
            </>
          )}
        </Part>
      )}
      <p class="links">
        <a href={historyAddress(claimId)}>All versions</a>
      </p>
    </article>
  );
};
