import type { Stance } from '../../../domain/verdicts/question-input';
import { toPublicId } from '../../../platform/ids/public-id';
import { RulingBadge } from '../components/ruling-badge';
import { counted } from '../format/numbers';
import type { CarriedClaim, PublisherView } from './publisher.view';

const SAID: Record<Stance, string> = { supports: 'said so', denies: 'denied it', reports: 'repeated it' };

/** What the ruling makes of what the publisher said. */
function outcome({ own, stances, ruling }: CarriedClaim): string {
  const sides = stances.filter((stance) => stance !== 'reports');
  if (sides.length === 0) return 'took no side';
  if (!own) return 'others’ words';
  if (sides.length > 1) return 'on both sides';
  if (ruling.holds !== 'yes' && ruling.holds !== 'no') return 'undecided';
  return (sides[0] === 'supports') === (ruling.holds === 'yes') ? 'borne out' : 'not borne out';
}

/** The claims that it carried and people ruled on: what it said, what the ruling is, and whether that counts. */
export const CarriedClaims = ({ carried, carriedCount }: Pick<PublisherView, 'carried' | 'carriedCount'>) =>
  carried.length > 0 ? (
    <>
      <section class="scroll" aria-label="Claims that were ruled on" tabindex={0}>
        <table>
          <caption>Claims that it carried and people ruled on, newest ruling first</caption>
          <thead>
            <tr>
              <th scope="col">Claim</th>
              <th scope="col">What it did</th>
              <th scope="col">Ruling</th>
              <th scope="col">Outcome</th>
            </tr>
          </thead>
          <tbody>
            {carried.map((claim) => (
              <tr key={claim.id}>
                <th scope="row">
                  <a href={`/questions/${toPublicId('qst', claim.questionId)}#${toPublicId('clm', claim.id)}`}>
                    {claim.text}
                  </a>
                </th>
                <td>{claim.stances.map((stance) => SAID[stance]).join(', ')}</td>
                <td>
                  <RulingBadge ruling={claim.ruling} />
                </td>
                <td>{outcome(claim)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {carriedCount > carried.length && (
        <p class="quiet">{counted(carriedCount - carried.length, 'older one')} not shown.</p>
      )}
    </>
  ) : (
    <p class="quiet">Nobody has ruled yet on a claim that it carried.</p>
  );
