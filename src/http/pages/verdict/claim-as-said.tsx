import { appearances } from '../../../pipeline/verdicts/appearances';
import { Dated } from '../components/dated';
import { OriginalLink } from '../components/original-link';
import { Part } from './part';
import type { VerdictView } from './verdict.view';
import { archiveAddress } from './verdict-address';

/** Who said it first, of those that were read: the words, when, where, and the addresses of the original and of what was kept of it. */
export const ClaimAsSaid = ({ verdict, origin }: { verdict: VerdictView; origin: string }) => {
  const { claimId, number, document } = verdict;
  const first = appearances(document)[0];
  if (!first) return null;
  const { quote, speaker, publisher, article, publishedAt, url, id } = first;
  return (
    <Part id="said" title="The claim as it was said">
      <blockquote>
        <p>
          <strong class="passage">{quote}</strong>
        </p>
      </blockquote>
      <dl class="facts">
        <div>
          <dt>Who</dt>
          <dd class="speaker">{speaker ?? publisher}</dd>
        </div>
        <div>
          <dt>When</dt>
          <dd>{publishedAt ? <Dated iso={publishedAt} /> : 'not known'}</dd>
        </div>
        <div>
          <dt>Where</dt>
          <dd>
            {article ? `${article.title}, ` : 'a record, '}
            {publisher}
          </dd>
        </div>
        <div>
          <dt>Address</dt>
          <dd class="links">
            {url ? <OriginalLink address={url} label="original" /> : <span>no address known</span>}{' '}
            <a class="printed" href={`${origin}${archiveAddress(claimId, number, id)}`}>
              archived
            </a>
          </dd>
        </div>
      </dl>
    </Part>
  );
};
