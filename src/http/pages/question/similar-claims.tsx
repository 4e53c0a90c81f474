import type { SimilarClaim } from '../../../pipeline/claims/similar-claims';
import { toPublicId } from '../../../platform/ids/public-id';

/** Claims on other questions that are worded alike, for people who may find that two questions are one. */
export const SimilarClaims = ({ claims }: { claims: SimilarClaim[] }) =>
  claims.length ? (
    <nav aria-labelledby="similar">
      <h2 id="similar">Similar claims on other questions</h2>
      <ul>
        {claims.map(({ id, text, question }) => (
          <li key={id}>
            <a href={`/questions/${toPublicId('qst', question.id)}#${toPublicId('clm', id)}`}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  ) : null;
