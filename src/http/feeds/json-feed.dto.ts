import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

const AddressProperty = (description: string, example: string): PropertyDecorator =>
  ApiProperty({ format: 'uri', description, example });

const CLAIM = 'https://desk.example/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b';

export class JsonFeedAuthorDto {
  @ApiProperty({ example: 'Touchstone' })
  name: string;
  @AddressProperty('The service', 'https://desk.example/')
  url: string;
}

/** One entry of a JSON Feed. */
export class JsonFeedItemDto {
  @AddressProperty('Stays the same: the address of a claim, a version or a checkpoint', CLAIM)
  id: string;
  @AddressProperty('The page', CLAIM)
  url: string;
  @ApiProperty({ example: 'Mostly true: At least seven people were hurt.' })
  title: string;
  @ApiPropertyOptional({ example: '<p><strong>Mostly true</strong>: …</p>' })
  content_html?: string;
  @ApiPropertyOptional({ description: 'Of checkpoints: all of it, as JSON', example: '{"number":12}' })
  content_text?: string;
  @ApiProperty({ format: 'date-time', example: '2026-03-02T09:30:00.000Z' })
  date_published: string;
  @ApiProperty({ format: 'date-time', example: '2026-03-04T09:30:00.000Z' })
  date_modified: string;
  @ApiPropertyOptional({ type: [String], example: ['shipping'] })
  tags?: string[];
  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'For programs: claim, version, content hash, outcome, what changed; or the checkpoint',
    example: { version: 3 },
  })
  _touchstone: object;
}

/** A page of a JSON Feed 1.1. */
export class JsonFeedDto {
  @ApiProperty({ enum: ['https://jsonfeed.org/version/1.1'] })
  version: string;
  @ApiProperty({ example: 'Verdicts' })
  title: string;
  @ApiProperty({ example: 'Every published verdict as it stands.' })
  description: string;
  @AddressProperty('The page that shows the same', 'https://desk.example/')
  home_page_url: string;
  @AddressProperty('This page of the feed', 'https://desk.example/feeds/verdicts.json')
  feed_url: string;
  @ApiPropertyOptional({
    format: 'uri',
    description: 'Older entries; absent on the last page',
    example: 'https://desk.example/feeds/verdicts.json?cursor=WyJ2',
  })
  next_url?: string;
  @ApiProperty({ example: 'en' })
  language: string;
  @ApiProperty({ type: [JsonFeedAuthorDto] })
  authors: JsonFeedAuthorDto[];
  @ApiProperty({ type: [JsonFeedItemDto] })
  items: JsonFeedItemDto[];
  @ApiPropertyOptional({
    type: 'object',
    additionalProperties: true,
    description: 'What is not to be shown any more, in `removed`',
    example: { removed: [] },
  })
  _touchstone?: object;
}
