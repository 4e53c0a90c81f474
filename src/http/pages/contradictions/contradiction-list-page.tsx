import { toPublicId } from '../../../platform/ids/public-id';
import { CONTRADICTION_KINDS, ContradictionSentence, kindLabel } from '../components/contradiction-sentence';
import { MoreLink } from '../components/more-link';
import { StateBadge } from '../components/state-badge';
import type { ListPage } from '../format/list-page';
import { withParameters } from '../format/list-query';
import type { ListedContradiction } from './contradiction-list.view';

const Kinds = ({ kind }: { kind: string | null }) => (
  <nav aria-label="Kinds of contradiction">
    <ul class="choices">
      {[null, ...CONTRADICTION_KINDS].map((choice) => (
        <li key={choice}>
          <a
            href={withParameters('/contradictions', { kind: choice })}
            aria-current={choice === kind ? 'page' : undefined}
          >
            {choice ? kindLabel(choice) : 'All'}
          </a>
        </li>
      ))}
    </ul>
  </nav>
);

interface ContradictionListPageProps {
  contradictions: ListPage<ListedContradiction>;
  kind: string | null;
}

/** Claims that exclude one another, each pair as a sentence with the way to both. */
export const ContradictionListPage = ({ contradictions, kind }: ContradictionListPageProps) => {
  const last = contradictions.rows.at(-1);
  const more =
    contradictions.more && last ? withParameters('/contradictions', { kind, after: toPublicId('con', last.id) }) : null;
  return (
    <>
      <h1>Open contradictions</h1>
      <p class="lead">
        Claims that cannot all hold, and denials against an assertion. A dispute proves neither side wrong.
      </p>
      <Kinds kind={kind} />
      {contradictions.rows.length ? (
        <ul class="plain">
          {contradictions.rows.map((contradiction) => (
            <li key={contradiction.id} id={toPublicId('con', contradiction.id)} class="entry">
              <ContradictionSentence contradiction={contradiction} />
              <ul class="contradicting">
                {contradiction.claims.map((claim) => (
                  <li key={claim.id}>
                    <StateBadge state={claim.state} />{' '}
                    <a href={`/questions/${toPublicId('qst', claim.questionId)}#${toPublicId('clm', claim.id)}`}>
                      {claim.text}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">There are none.</p>
      )}
      <MoreLink href={more} label="More contradictions" />
    </>
  );
};
