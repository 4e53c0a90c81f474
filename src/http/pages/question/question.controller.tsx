import { Controller, Get, HttpStatus, NotFoundException, Param, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { fromPublicId, toPublicId } from '../../../platform/ids/public-id';
import type { CitationDto } from '../../api/citations/citation.dto';
import { listCitationsOf } from '../../api/citations/citations.view';
import { MAX_LIMIT } from '../../api/lists/list-query';
import { mayReview } from '../desk/reviewer-of';
import { HtmlPage } from '../html-page';
import { renderPage } from '../render-page';
import { type RivalClaim, viewQuestion } from './question.view';
import { QuestionPage } from './question-page';

interface Reply {
  status(code: number): Reply;
  header(name: string, value: string): Reply;
}

@ApiExcludeController()
@Controller('questions')
export class QuestionController {
  constructor(private readonly database: DataSource) {}

  @Get(':id')
  @Allow('read')
  @HtmlPage()
  async show(
    @Param('id') id: string,
    @Res({ passthrough: true }) reply: Reply,
    @CurrentActor() viewer: Actor,
  ): Promise<string> {
    const uuid = fromPublicId('qst', id);
    const question = uuid && (await viewQuestion(this.database, uuid, viewer.personId));
    if (!question) throw new NotFoundException();
    if (question.mergedInto) {
      reply
        .status(HttpStatus.TEMPORARY_REDIRECT)
        .header('Location', `/questions/${toPublicId('qst', question.mergedInto)}`);
      return '';
    }
    const citations = await this.citationsOf(question.claims, viewer);
    return renderPage({
      viewer,
      title: question.text,
      place: 'overview',
      main: <QuestionPage question={question} mayReview={mayReview(viewer)} citations={citations} />,
    });
  }

  /** By the uuid of the claim; only what was ruled on can be cited. */
  private async citationsOf(claims: readonly RivalClaim[], viewer: Actor): Promise<ReadonlyMap<string, CitationDto[]>> {
    const ruled = claims.filter(({ ruling }) => ruling !== null);
    const found = ruled.map(async ({ id }) => {
      const { items } = await listCitationsOf(this.database, id, { limit: MAX_LIMIT }, viewer, '');
      return [id, items] as const;
    });
    return new Map(await Promise.all(found));
  }
}
