import { Controller, Get, Query } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { render } from 'preact-render-to-string';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { CLAIM_STATES } from '../components/state-badge';
import { textParameter } from '../format/list-query';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { readQuestionCursor } from './question-cursor';
import { viewQuestionList } from './question-list.view';
import { viewLatest } from './start.view';
import { StartPage } from './start-page';
import { WorkBoard } from './work-board';
import { viewWorkCounts } from './work-counts.view';

const LATEST = 6;

@ApiExcludeController()
@Controller()
export class StartController {
  constructor(private readonly database: DataSource) {}

  @Get()
  @Allow('read')
  @HtmlPage()
  async show(@Query() query: Record<string, unknown>, @CurrentActor() viewer: Actor): Promise<string> {
    const wanted = textParameter(query.state);
    const filter = {
      search: textParameter(query.q),
      state: CLAIM_STATES.find((state) => state === wanted) ?? null,
      after: readQuestionCursor(query.after),
    };
    const [counts, latest, questions] = await Promise.all([
      viewWorkCounts(this.database),
      viewLatest(this.database, LATEST, viewer.personId),
      viewQuestionList(this.database, filter, viewer.personId),
    ]);
    return renderPage({
      viewer,
      title: 'Questions',
      place: 'overview',
      live: true,
      main: <StartPage counts={counts} latest={latest} questions={questions} filter={filter} />,
    });
  }

  /** The counts alone, for a page that renews them while work is waiting. */
  @Get('parts/work')
  @Allow('read')
  @HtmlPage()
  async showWork(): Promise<string> {
    return render(<WorkBoard counts={await viewWorkCounts(this.database)} renewed />);
  }
}
