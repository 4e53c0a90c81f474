import { NotFoundException } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Actor } from '../../../../access/actor';
import { listCitationsOf } from '../../../api/citations/citations.view';
import { MAX_LIMIT } from '../../../api/lists/list-query';
import { renderPage } from '../../render-page';
import { viewLastAction } from '../components/last-action.view';
import { reviewerOf } from '../reviewer-of';
import { viewTalk } from '../talk/talk.view';
import type { WorkForm } from './work-form';
import type { WorkProblem } from './work-problem';
import { viewReviewers, viewWorkbench } from './workbench.view';
import { WorkbenchPage } from './workbench-page';

interface ShowWorkbench {
  viewer: Actor;
  claimId: string;
  queue: string;
  /** uuid of the claim acted on last. */
  done?: string | null;
  refused?: { form: WorkForm; problem: WorkProblem } | null;
}

/** The workbench of a claim as a document. @throws NotFoundException */
export async function showWorkbench(
  database: DataSource,
  { viewer, claimId, queue, done = null, refused = null }: ShowWorkbench,
): Promise<string> {
  const reviewer = reviewerOf(viewer);
  const [view, talk, people, last] = await Promise.all([
    viewWorkbench(database, claimId, viewer.personId),
    viewTalk(database, claimId, viewer),
    viewReviewers(database),
    done !== null && viewer.personId !== null ? viewLastAction(database, done, viewer.personId) : null,
  ]);
  if (!view) throw new NotFoundException();
  const citations = await listCitationsOf(database, claimId, { limit: MAX_LIMIT }, viewer, '');
  const parts = {
    viewer,
    view,
    talk,
    reviewer,
    people,
    last,
    queue,
    refused,
    now: Date.now(),
    citations: citations.items,
  };
  return renderPage({ viewer, title: view.review.text, place: 'desk', desk: true, main: <WorkbenchPage {...parts} /> });
}
