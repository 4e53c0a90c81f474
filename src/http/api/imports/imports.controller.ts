import { Post, Query } from '@nestjs/common';
import type { Actor } from '../../../access/actor';
import { Allow } from '../../../access/allow';
import { CurrentActor } from '../../../access/current-actor';
import { AlsoTakesFile } from '../../files/describe-files';
import { FILE_TYPES } from '../../files/file-types';
import { FileOr } from '../../files/sent-body';
import type { SentFile } from '../../files/sent-file';
import { ARTICLE_PROBLEMS } from '../../problems/article-problem';
import { ApiController } from '../api-controller';
import { DescribeWrite, RequestExamples } from '../docs/endpoint-docs';
import { PipelineAccess } from '../pipeline-access';
import { ImportDto, ImportReportDto } from './import.dto';
import { importSent } from './import.writes';
import { ImportQuery } from './import-query';

const TABLE =
  'id,claim,quote,publisher,stance\r\nr1,The bridge opened on 27 May,It opened on 27 May,The Outlet,supports';

@ApiController('imports')
export class ImportsController {
  constructor(private readonly pipeline: PipelineAccess) {}

  @Post()
  @Allow('review', { takesFile: true })
  @DescribeWrite({
    summary: 'Import claims and evidence of others',
    description: `ClaimReview (a page, a feed, a dump), CSV or JSON Lines of claims and evidence, or Web Annotations as evidence; docs/exchange.md lists the columns and fields. Send the file as the body (${FILE_TYPES.join(', ')}), or JSON that holds its text or names its address. Answers what became of every row: a bad one never stops the rest. The same id of the same source is the same row, so sending it again changes only what has changed.`,
    answer: ImportReportDto,
    status: 200,
    problems: ['invalid-query', ...ARTICLE_PROBLEMS],
  })
  @RequestExamples(ImportDto, { 'A table': { text: TABLE } })
  @AlsoTakesFile(TABLE)
  import(
    @Query() query: ImportQuery,
    @FileOr(ImportDto) sent: ImportDto | SentFile,
    @CurrentActor() actor: Actor,
  ): Promise<ImportReportDto> {
    return importSent(this.pipeline, query, sent, actor);
  }
}
