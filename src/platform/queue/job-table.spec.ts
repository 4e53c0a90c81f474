import { completeJob } from './define-job';
import { type AnyJob, jobTable } from './job-table';

const handle = async () => undefined;
const fetchPage = completeJob<{ articleId: string }>({ queue: 'articles', name: 'fetch-page', handle });
const readStatements = completeJob<{ versionId: string }>({ queue: 'statements', name: 'read-statements', handle });

describe('jobTable', () => {
  it('finds a job by queue and name, with what it left to the defaults', () => {
    const table = jobTable([fetchPage, readStatements], []);
    expect(table.get('articles')?.get('fetch-page')).toEqual({ ...fetchPage, attempts: 3, backoffMs: 1_000 });
    expect([...table.keys()]).toEqual(['articles', 'statements']);
  });

  it('lets two queues have a job of one name', () => {
    expect(() => jobTable([fetchPage, { ...readStatements, name: 'fetch-page' }], [])).not.toThrow();
  });

  it.each<[string, AnyJob[], string]>([
    ['a second handler', [fetchPage, readStatements, { ...fetchPage }], 'two handlers for the job articles/fetch-page'],
    ['a definition that is on no list', [fetchPage], 'no worker would run the job statements/read-statements'],
    ['a malformed name', [readStatements, { ...fetchPage, name: 'Fetch page' }], 'is not of the form'],
  ])('refuses %s', (_case, jobs, message) => {
    expect(() => jobTable(jobs, [fetchPage, readStatements])).toThrow(message);
  });
});
