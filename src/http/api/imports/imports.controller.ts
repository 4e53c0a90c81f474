import { Body, Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { ARTICLE_PROBLEMS } from '../../problems/article-problem';
import { ApiController } from '../api-controller';
import { DescribeWrite, RequestExamples } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { ImportDto, ImportReportDto } from './import.dto';
import { importText } from './import.writes';
import { ImportQuery } from './import-query';

@ApiController('imports')
export class ImportsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post()
  @Allow('review')
  @DescribeWrite({
    summary: 'Import claims and evidence of others',
    description:
      'ClaimReview (a page, a feed, a dump), CSV or JSON Lines of claims and evidence, or Web Annotations as evidence; docs/exchange.md lists the columns and fields. Answers what became of every row: a bad one never stops the rest. The same id of the same source is the same row, so sending it again changes only what has changed. Larger files: `touchstone import`.',
    answer: ImportReportDto,
    status: 200,
    problems: ['invalid-query', ...ARTICLE_PROBLEMS],
  })
  @RequestExamples(ImportDto, {
    'A table': {
      text: 'id,claim,quote,publisher,stance\r\nr1,The bridge opened on 27 May,It opened on 27 May,The Outlet,supports',
    },
  })
  import(@Query() query: ImportQuery, @Body() body: ImportDto, @CurrentActor() actor: Actor): Promise<ImportReportDto> {
    return importText(this.pipeline, query, body, actor);
  }
}
