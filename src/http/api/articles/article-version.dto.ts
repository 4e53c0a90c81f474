import { ApiProperty } from '@nestjs/swagger';
import { IdProperty, InstantProperty } from '../docs/properties';

/** One immutable text of an article, without the text. */
export class ArticleVersionDto {
  @IdProperty('ver')
  id: string;
  @IdProperty('art')
  articleId: string;
  @ApiProperty({ example: 1 })
  number: number;
  @ApiProperty({ example: 'Ferry runs aground off Port Ansel' })
  title: string;
  @ApiProperty({ description: 'What the text was made from', example: 'text/html' })
  mediaType: string;
  @ApiProperty({
    description: 'SHA-256 of the text',
    example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  })
  bodyHash: string;
  @InstantProperty()
  createdAt: string;
}

/** One version with its text, into which the offsets of statements point. */
export class ArticleVersionTextDto extends ArticleVersionDto {
  @ApiProperty({ example: 'At least seven people were hurt when a ferry ran aground off Port Ansel on Monday.' })
  body: string;
}
