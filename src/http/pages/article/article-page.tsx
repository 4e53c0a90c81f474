import { toPublicId } from '../../../platform/ids/public-id';
import { Dated } from '../components/dated';
import { GradeBadge } from '../components/grade-badge';
import { Notice } from '../components/notice';
import { OriginalLink } from '../components/original-link';
import type { Deed } from '../desk/deeds/deed';
import { DeedForm } from '../desk/deeds/deed-form';
import { formatDate } from '../format/dates';
import { counted } from '../format/numbers';
import type { ArticleView } from './article.view';
import { ArticleText } from './article-text';

const LANGUAGES = new Intl.DisplayNames(['en-GB'], { type: 'language', fallback: 'code' });

function languageName(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}

const isEnglish = (language: string) => /^en(g|\b)/.test(language);

const Notices = ({ article }: { article: ArticleView }) => (
  <>
    {article.retractedAt && (
      <Notice icon="warning">
        <strong>Retracted</strong> on {formatDate(article.retractedAt)}: {article.retractionReason}. What it says no
        longer counts as evidence.
      </Notice>
    )}
    {!isEnglish(article.language) && (
      <Notice icon="question">
        Not read: this article is in {languageName(article.language)} and only English is understood. It is kept and
        marked.
      </Notice>
    )}
    {article.version.number < article.currentVersion && (
      <Notice icon="clock">
        An earlier version. <a href={`/articles/${toPublicId('art', article.id)}`}>Version {article.currentVersion}</a>{' '}
        is the current one.
      </Notice>
    )}
    {article.stale && article.version.number === article.currentVersion && (
      <Notice icon="clock">
        {article.parkedReason
          ? 'Reading this version failed several times and waits for a person.'
          : 'This version is being read; statements and notes may still be missing.'}
      </Notice>
    )}
    {article.fetchError && <Notice icon="warning">The last visit to the original failed: {article.fetchError}</Notice>}
  </>
);

const Versions = ({ article }: { article: ArticleView }) => (
  <nav aria-labelledby="versions">
    <h2 id="versions">Versions</h2>
    <ol class="plain" reversed>
      {article.versions.map(({ number, at }) => (
        <li key={number}>
          <a
            href={`/articles/${toPublicId('art', article.id)}?version=${number}`}
            aria-current={number === article.version.number ? 'page' : undefined}
          >
            Version {number}
          </a>
          , <Dated iso={at} precision="time" />
        </li>
      ))}
    </ol>
  </nav>
);

interface ArticlePageProps {
  article: ArticleView;
  /** The form that makes evidence of a passage, for those who work at the desk. */
  passage: Deed | null;
}

/** One version of an article: its text with the statements marked, and beside it what they are evidence for. */
export const ArticlePage = ({ article, passage }: ArticlePageProps) => {
  const bearing = article.statements.filter(({ claims }) => claims.length).length;
  return (
    <>
      <p class="kicker">
        <a href={`/publishers/${toPublicId('pub', article.publisher.id)}`}>{article.publisher.name}</a>{' '}
        <GradeBadge grade={article.publisher.grade} />
      </p>
      <h1>{article.title}</h1>
      <p class="quiet">
        {article.publishedAt ? (
          <Dated iso={article.publishedAt} precision={article.precision} />
        ) : (
          'Date of publication unknown'
        )}
        {' · '}
        {counted(article.statements.length, 'statement')}, {bearing} of them evidence
        {article.address && ' · '}
        <OriginalLink address={article.address} label="original" />
      </p>
      <Notices article={article} />
      <ArticleText title={article.title} body={article.version.body} statements={article.statements} />
      {passage && (
        <details id="passage" class="panel asking">
          <summary>{passage.button}</summary>
          <DeedForm deed={passage} errors={null} />
        </details>
      )}
      <Versions article={article} />
    </>
  );
};
