import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty, NullableText, WordProperty } from '../docs/properties';
import { PublisherSummary } from '../publishers/publisher.dto';

/** An article as other resources show it. */
export class ArticleSummary {
  @IdProperty('art')
  id: string;
  @ApiProperty({ example: 'Ferry runs aground off Port Ansel' })
  title: string;
  @NullableText('https://courier.example/2026/03/ferry')
  url: string | null;
  @InstantProperty({ nullable: true })
  publishedAt: string | null;
}

/** One document of a publisher. */
export class ArticleDto extends ArticleSummary {
  @ApiProperty({ type: PublisherSummary })
  publisher: PublisherSummary;
  @WordProperty('PublishedPrecision', ['time', 'day', 'month', 'year'], { nullable: true, example: 'day' })
  publishedPrecision: 'time' | 'day' | 'month' | 'year' | null;
  @WordProperty('PublishedOrigin', ['given', 'metadata', 'dateline'], { nullable: true })
  publishedOrigin: 'given' | 'metadata' | 'dateline' | null;
  @ApiProperty({ description: 'BCP 47; only `en` is read, anything else is stored and marked', example: 'en' })
  language: string;
  @ApiProperty({ description: 'Number of the current version', example: 1 })
  version: number;
  @ApiProperty({ description: 'Whether its statements and claims are still to be worked out', example: false })
  stale: boolean;
  @NullableText('The reader gave up after five attempts', 'Why the work on it was parked')
  parkedReason: string | null;
  @NullableText('The server answered 404', 'Why the last fetch failed')
  fetchError: string | null;
  @InstantProperty({ nullable: true })
  retractedAt: string | null;
  @NullableText('The publisher withdrew the article')
  retractionReason: string | null;
  @InstantProperty()
  createdAt: string;
}
