import { toPublicId } from '../../../platform/ids/public-id';
import { gradeMeaning } from '../components/grade-badge';
import { MoreLink } from '../components/more-link';
import type { ListPage } from '../format/list-page';
import { withParameters } from '../format/list-query';
import { counted } from '../format/numbers';
import type { ListedPublisher } from './publisher-list.view';

/** Who publishes, how reliable it is held to be, and who owns it: sources of one owner count once. */
export const PublisherListPage = ({ publishers }: { publishers: ListPage<ListedPublisher> }) => {
  const last = publishers.rows.at(-1);
  const more = publishers.more && last ? withParameters('/publishers', { after: toPublicId('pub', last.id) }) : null;
  return (
    <>
      <h1>Publishers</h1>
      <p class="lead">
        The grade is the weight of what a publisher asserts itself. Sources of one owner are not independent of one
        another.
      </p>
      <section class="scroll" aria-label="Publishers" tabindex={0}>
        <table>
          <caption>In the order in which they came</caption>
          <thead>
            <tr>
              <th scope="col">Publisher</th>
              <th scope="col">Grade</th>
              <th scope="col">Owner</th>
              <th scope="col">Articles</th>
            </tr>
          </thead>
          <tbody>
            {publishers.rows.map((publisher) => (
              <tr key={publisher.id}>
                <th scope="row">
                  <a href={`/publishers/${toPublicId('pub', publisher.id)}`}>{publisher.name}</a>
                </th>
                <td>
                  {publisher.grade}, {gradeMeaning(publisher.grade)}
                  {publisher.stale && ' (changed; verdicts are following)'}
                </td>
                <td>{publisher.owner ?? 'not known'}</td>
                <td>
                  <a href={withParameters('/articles', { publisher: toPublicId('pub', publisher.id) })}>
                    {counted(publisher.articles, 'article')}
                  </a>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {publishers.rows.length === 0 && <p class="quiet">There are no publishers yet.</p>}
      <MoreLink href={more} label="More publishers" />
    </>
  );
};
