import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { MoreLink } from '../components/more-link';
import type { ListPage } from '../format/list-page';
import { withParameters } from '../format/list-query';
import { grouped } from '../format/numbers';
import type { ListedArticle } from './article-list.view';

const states = (article: ListedArticle): string =>
  [
    article.retracted && 'retracted',
    article.stale && 'being read',
    article.versions > 1 && `version ${article.versions}`,
  ]
    .filter(Boolean)
    .join(', ');

interface ArticleListPageProps {
  articles: ListPage<ListedArticle>;
  publisher: string | null;
}

/** Every article with its publisher and date. */
export const ArticleListPage = ({ articles, publisher }: ArticleListPageProps) => {
  const last = articles.rows.at(-1);
  const more =
    articles.more && last ? withParameters('/articles', { publisher, after: toPublicId('art', last.id) }) : null;
  const remarked = articles.rows.some(states);
  return (
    <>
      <h1>Articles</h1>
      {publisher && (
        <p>
          Of one publisher. <a href="/articles">All articles</a>
        </p>
      )}
      <section class="scroll" aria-label="Articles" tabindex={0}>
        <table>
          <caption>Newest first</caption>
          <thead>
            <tr>
              <th scope="col">Title</th>
              <th scope="col">Publisher</th>
              <th scope="col">Published</th>
              <th scope="col" class="number">
                Statements
              </th>
              {remarked && <th scope="col">Remarks</th>}
            </tr>
          </thead>
          <tbody>
            {articles.rows.map((article) => (
              <tr key={article.id}>
                <th scope="row">
                  <a href={`/articles/${toPublicId('art', article.id)}`}>{article.title}</a>
                </th>
                <td>{article.publisher}</td>
                <td>
                  {article.publishedAt ? <Dated iso={article.publishedAt} precision={article.precision} /> : 'unknown'}
                </td>
                <td class="number">{grouped(article.statements)}</td>
                {remarked && <td>{states(article)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {articles.rows.length === 0 && <p class="quiet">There are no articles here.</p>}
      <MoreLink href={more} label="More articles" />
    </>
  );
};
