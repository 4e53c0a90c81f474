import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { DataSource } from 'typeorm';
import { Allow } from '../../../access/allow';
import { PublicOrigin } from '../../public-address';
import { StatementListQuery } from '../articles/article-queries';
import { IdParam } from '../docs/endpoint-docs';
import { ConditionalGetInterceptor } from '../requests/conditional-get.interceptor';
import { PublicIdPipe } from '../requests/public-id.pipe';
import { AnnotationCollectionDto, AnnotationDto, AnnotationPageDto } from './annotation.dto';
import { getAnnotation, getAnnotationCollection, listAnnotations } from './annotations.view';
import { DescribeAnnotation } from './describe-annotation';

@ApiTags('annotations')
@Controller('api/v1')
@UseInterceptors(ConditionalGetInterceptor)
export class AnnotationsController {
  constructor(private readonly database: DataSource) {}

  @Get('statements/:id/annotation')
  @Allow('read')
  @IdParam('stm')
  @DescribeAnnotation({
    summary: 'Read a statement as a Web Annotation',
    description:
      'Quote and position of the passage in the newest version that has it, how it was read, and the claims it bears on. Positions count code points, as the model has it; `start` and `end` of a statement elsewhere in this API count UTF-16 units.',
    answer: AnnotationDto,
  })
  one(@Param('id', new PublicIdPipe('stm')) id: string, @PublicOrigin() origin: string): Promise<AnnotationDto> {
    return getAnnotation(this.database, id, origin);
  }

  @Get('articles/:id/annotations')
  @Allow('read')
  @IdParam('art')
  @DescribeAnnotation({
    summary: 'Read the statements of an article as Web Annotations',
    description:
      'An AnnotationCollection of the current version, or of the one that `version` names, with its first page. `next` of a page leads on.',
    answer: AnnotationCollectionDto,
    problems: ['invalid-query', 'invalid-cursor'],
  })
  collection(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Query() query: StatementListQuery,
    @PublicOrigin() origin: string,
  ): Promise<AnnotationCollectionDto> {
    return getAnnotationCollection(this.database, id, query, origin);
  }

  @Get('articles/:id/annotation-pages')
  @Allow('read')
  @IdParam('art')
  @DescribeAnnotation({
    summary: 'Read a page of the Web Annotations of an article',
    description: 'An AnnotationPage, in order of appearance. Without a cursor the first one.',
    answer: AnnotationPageDto,
    problems: ['invalid-query', 'invalid-cursor'],
  })
  page(
    @Param('id', new PublicIdPipe('art')) id: string,
    @Query() query: StatementListQuery,
    @PublicOrigin() origin: string,
  ): Promise<AnnotationPageDto> {
    return listAnnotations(this.database, id, query, origin);
  }
}
