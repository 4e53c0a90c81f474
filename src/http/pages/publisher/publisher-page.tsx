import { toPublicId } from '../../../platform/ids/public-id';
import type { PublisherRecordDto } from '../../api/publishers/publisher-record.dto';
import { Dated } from '../components/dated';
import { GradeBadge, gradeMeaning } from '../components/grade-badge';
import { Notice } from '../components/notice';
import { withParameters } from '../format/list-query';
import { counted, decimals } from '../format/numbers';
import { CarriedClaims } from './carried-claims';
import type { PublisherChange, PublisherView } from './publisher.view';

interface PublisherPageProps {
  publisher: PublisherView;
  record: PublisherRecordDto;
  /** Whether the reader may have the rulings counted now. */
  mayUpdate: boolean;
}

const Facts = ({ publisher, record }: Omit<PublisherPageProps, 'mayUpdate'>) => (
  <dl class="counts">
    <div>
      <dt>Grade, {gradeMeaning(publisher.grade)}</dt>
      <dd>{publisher.grade}</dd>
    </div>
    <div>
      <dt>Weight of the grade</dt>
      <dd>{decimals(record.gradeWeight)}</dd>
    </div>
    <div>
      <dt>Weight with its record</dt>
      <dd>{decimals(record.weight)}</dd>
    </div>
    <div>
      <dt>Borne out by rulings</dt>
      <dd>
        {record.counted.right} of {record.counted.total}
      </dd>
    </div>
  </dl>
);

const changeWords = ({ action, before, after }: PublisherChange): string =>
  action === 'publisher.grade_changed'
    ? `Grade changed from ${before.grade} to ${after.grade}`
    : `Record changed from ${before.right} of ${before.total} to ${after.right} of ${after.total} borne out`;

const Changes = ({ changes }: { changes: PublisherChange[] }) =>
  changes.length > 0 ? (
    <ol class="plain" reversed>
      {changes.map((change) => (
        <li key={change.at + change.action} class="entry">
          <p>
            <strong>{changeWords(change)}</strong>
          </p>
          {change.reason && <p class="said">{change.reason}</p>}
          <p class="quiet">
            <Dated iso={change.at} precision="time" />
            {change.by ? `, by ${change.by}` : ', by the service'}
          </p>
        </li>
      ))}
    </ol>
  ) : (
    <p class="quiet">Neither grade nor record has changed since the publisher came.</p>
  );

const Record = ({ publisher, record, mayUpdate }: PublisherPageProps) => {
  const behind = record.now.right !== record.counted.right || record.now.total !== record.counted.total;
  return (
    <section aria-labelledby="record">
      <h2 id="record">Track record</h2>
      <p class="lead">
        What it asserted itself and people ruled on moves its weight slowly: (8 × grade + borne out) ÷ (8 + ruled on).
        Speech that it only reports does not count.
      </p>
      <p class="quiet">
        Counted <Dated iso={record.updatedAt} precision="time" />, once a day
        {behind && `; by the rulings of now it would be ${record.now.right} of ${record.now.total}`}.
      </p>
      {mayUpdate && behind && (
        <form
          method="post"
          action={`/publishers/${toPublicId('pub', publisher.id)}/record-updates`}
          class="inline-form"
        >
          <button type="submit">Count the rulings now</button>
        </form>
      )}
      <CarriedClaims carried={publisher.carried} carriedCount={publisher.carriedCount} />
    </section>
  );
};

/** Who publishes: its grade and why, how it fared where people ruled, and what it published. */
export const PublisherPage = ({ publisher, record, mayUpdate }: PublisherPageProps) => (
  <>
    <p class="kicker">publisher</p>
    <h1>{publisher.name}</h1>
    <p class="lead">
      {publisher.owner
        ? `Owned by ${publisher.owner}.`
        : 'Its owner is not known, so it counts as a source of its own.'}
    </p>
    {publisher.stale && <Notice icon="clock">What is known of it changed; verdicts are following.</Notice>}
    <div class="board">
      <Facts publisher={publisher} record={record} />
    </div>
    {publisher.siblings.length > 0 && (
      <section aria-labelledby="siblings">
        <h2 id="siblings">Others of the same owner, which count as one source with it</h2>
        <ul class="plain">
          {publisher.siblings.map(({ id, name, grade }) => (
            <li key={id}>
              <a href={`/publishers/${toPublicId('pub', id)}`}>{name}</a> <GradeBadge grade={grade} />
            </li>
          ))}
        </ul>
      </section>
    )}
    <Record publisher={publisher} record={record} mayUpdate={mayUpdate} />
    <section aria-labelledby="changes">
      <h2 id="changes">Changes of its grade and record</h2>
      <Changes changes={publisher.changes} />
    </section>
    <section aria-labelledby="articles">
      <h2 id="articles">Newest articles</h2>
      {publisher.articles.length > 0 ? (
        <ul class="plain">
          {publisher.articles.map(({ id, title, publishedAt, precision, retracted }) => (
            <li key={id} class="entry">
              <a href={`/articles/${toPublicId('art', id)}`}>{title}</a>{' '}
              <span class="quiet">
                {publishedAt && <Dated iso={publishedAt} precision={precision} />}
                {retracted && ' retracted'}
              </span>
            </li>
          ))}
        </ul>
      ) : (
        <p class="quiet">None.</p>
      )}
      {publisher.articleCount > publisher.articles.length && (
        <p class="more">
          <a href={withParameters('/articles', { publisher: toPublicId('pub', publisher.id) })}>
            All {counted(publisher.articleCount, 'article')}
          </a>
        </p>
      )}
    </section>
  </>
);
