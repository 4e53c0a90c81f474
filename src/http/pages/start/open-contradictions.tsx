import { ContradictionSentence } from '../components/contradiction-sentence';
import { grouped } from '../format/numbers';
import type { OpenContradiction } from './start.view';

/** The newest contradictions, each as a sentence with the question it is about. */
export const OpenContradictions = ({
  contradictions,
  total,
}: {
  contradictions: OpenContradiction[];
  total: number;
}) => (
  <section aria-labelledby="contradictions">
    <h2 id="contradictions">Open contradictions</h2>
    {contradictions.length ? (
      <ul class="plain">
        {contradictions.map((contradiction) => (
          <li key={contradiction.id} class="entry">
            <ContradictionSentence contradiction={contradiction} />
          </li>
        ))}
      </ul>
    ) : (
      <p class="quiet">None of the claims exclude one another.</p>
    )}
    {total > contradictions.length && (
      <p class="more">
        <a href="/contradictions">All {grouped(total)} contradictions</a>
      </p>
    )}
  </section>
);
