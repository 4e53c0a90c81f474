import { toPublicId } from '../../../platform/ids/public-id';
import { CONTRADICTION_KINDS, ContradictionSentence, kindLabel } from '../components/contradiction-sentence';
import { MoreLink } from '../components/more-link';
import { RulingBadge } from '../components/ruling-badge';
import { StateBadge } from '../components/state-badge';
import type { ListPage } from '../format/list-page';
import { withParameters } from '../format/list-query';
import {
  CONTRADICTION_STANDINGS,
  type ContradictionStanding,
  type ListedContradiction,
} from './contradiction-list.view';

export const STANDING_TITLES: Record<ContradictionStanding, string> = {
  open: 'Open contradictions',
  explained: 'Explained contradictions',
  gone: 'Contradictions that are gone',
};

const STANDING_LABELS: Record<ContradictionStanding, string> = {
  open: 'Open',
  explained: 'Explained',
  gone: 'No longer found',
};

const LEADS: Record<ContradictionStanding, string> = {
  open: 'Claims that cannot all hold, and denials against an assertion. A dispute proves neither side wrong.',
  explained: 'Somebody has said why these are none. One comes back when its claims change.',
  gone: 'The claims changed, or what they rested on no longer counts.',
};

interface Filter {
  kind: string | null;
  standing: ContradictionStanding;
}

const addressOf = ({ kind, standing }: Filter, after: string | null = null): string =>
  withParameters('/contradictions', { standing: standing === 'open' ? null : standing, kind, after });

const Filters = ({ kind, standing }: Filter) => (
  <>
    <nav aria-label="Standing">
      <ul class="choices">
        {CONTRADICTION_STANDINGS.map((choice) => (
          <li key={choice}>
            <a href={addressOf({ kind, standing: choice })} aria-current={choice === standing ? 'page' : undefined}>
              {STANDING_LABELS[choice]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
    <nav class="further" aria-label="Kinds of contradiction">
      <ul class="choices">
        {[null, ...CONTRADICTION_KINDS].map((choice) => (
          <li key={choice}>
            <a href={addressOf({ kind: choice, standing })} aria-current={choice === kind ? 'page' : undefined}>
              {choice ? kindLabel(choice) : 'All kinds'}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  </>
);

interface ContradictionListPageProps {
  contradictions: ListPage<ListedContradiction>;
  kind: string | null;
  standing: ContradictionStanding;
}

/** Claims that exclude one another, each pair as a sentence with the way to both. */
export const ContradictionListPage = ({ contradictions, kind, standing }: ContradictionListPageProps) => {
  const last = contradictions.rows.at(-1);
  const more = contradictions.more && last ? addressOf({ kind, standing }, toPublicId('con', last.id)) : null;
  return (
    <>
      <h1>{STANDING_TITLES[standing]}</h1>
      <p class="lead">{LEADS[standing]}</p>
      <Filters kind={kind} standing={standing} />
      {contradictions.rows.length ? (
        <ul class="plain">
          {contradictions.rows.map((contradiction) => (
            <li key={contradiction.id} id={toPublicId('con', contradiction.id)} class="entry">
              <ContradictionSentence contradiction={contradiction} />
              <ul class="contradicting">
                {contradiction.claims.map((claim) => (
                  <li key={claim.id}>
                    {claim.ruling ? <RulingBadge ruling={claim.ruling} /> : <StateBadge state={claim.state} />}{' '}
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
