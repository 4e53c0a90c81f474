import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsString, Matches, MaxLength, MinLength, ValidateNested } from 'class-validator';
import { CreatePublisherDto } from '../publishers/create-publisher.dto';
import { IsText, ReasonProperty } from '../requests/is-text';
import { IsWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';
import { ArticleDto } from './article.dto';

// More than that is refused before anything is read; the exact limit of 5 MB counts bytes.
const LONGEST = 5 * 1024 * 1024;

const IsBody = (): PropertyDecorator => (target, key) => {
  for (const check of [MayBeAbsent(), IsString(), MinLength(1), MaxLength(LONGEST)]) check(target, key);
};

/** One of `text`, `html` and `markdown`, or `url` alone to have it fetched. */
export class IngestArticleDto {
  @ApiPropertyOptional({
    description: 'Plain text',
    example: 'At least seven people were hurt when a ferry ran aground.',
  })
  @IsBody()
  text?: string;

  @ApiPropertyOptional({ description: 'A page; the article is found in it' })
  @IsBody()
  html?: string;

  @ApiPropertyOptional({ description: 'Markdown, with YAML front matter where there is some' })
  @IsBody()
  markdown?: string;

  @ApiPropertyOptional({
    description: 'Where the article is published. Without a text it is fetched, now and again later.',
    maxLength: 2000,
    example: 'https://courier.example/2026/03/ferry',
  })
  @MayBeAbsent()
  @IsWebAddress()
  url?: string;

  @ApiPropertyOptional({ maxLength: 500, example: 'Ferry runs aground off Port Ansel' })
  @MayBeAbsent()
  @IsText(500)
  title?: string;

  @ApiPropertyOptional({ description: 'Year, month, day or date-time (ISO 8601)', example: '2026-03-02' })
  @MayBeAbsent()
  @Matches(/^\d{4}(-\d\d(-\d\d(T[\d:.]{4,15}(Z|[+-]\d\d:?\d\d)?)?)?)?$/, {
    message: '$property must be a year, month, day or date-time (ISO 8601)',
  })
  publishedAt?: string;

  @ApiPropertyOptional({ description: 'BCP 47; found out unless given', example: 'en' })
  @MayBeAbsent()
  @Matches(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/, { message: '$property must be a BCP 47 tag' })
  language?: string;

  @ApiPropertyOptional({ type: CreatePublisherDto, description: 'By name; grade and owner of a known one stay' })
  @MayBeAbsent()
  @ValidateNested()
  @Type(() => CreatePublisherDto)
  publisher?: CreatePublisherDto;
}

/** The article that a delivery made or met. */
export class IngestedArticleDto extends ArticleDto {
  @ApiProperty({ enum: ['created', 'changed', 'unchanged'], enumName: 'IngestOutcome', example: 'created' })
  outcome: 'created' | 'changed' | 'unchanged';
}

export class RetractArticleDto {
  @ReasonProperty('The publisher withdrew the article')
  reason: string;
}
