import { ApiProperty } from '@nestjs/swagger';
import type { Oembed } from './oembed';

/** A card, as oEmbed 1.0 describes what can be embedded. */
export class OembedDto implements Oembed {
  @ApiProperty({ enum: ['1.0'] })
  version: '1.0';
  @ApiProperty({ enum: ['rich'] })
  type: 'rich';
  @ApiProperty({ example: 'Mostly true: At least seven people were hurt.' })
  title: string;
  @ApiProperty({ example: 'Touchstone' })
  provider_name: string;
  @ApiProperty({ format: 'uri', example: 'https://desk.example/' })
  provider_url: string;
  @ApiProperty({ description: 'For how many seconds it may be kept', example: 3600 })
  cache_age: number;
  @ApiProperty({
    description: 'A frame without scripts',
    example: '<iframe src="https://desk.example/embed/claims/…"></iframe>',
  })
  html: string;
  @ApiProperty({ description: 'Pixels', example: 480 })
  width: number;
  @ApiProperty({ description: 'Pixels', example: 250 })
  height: number;
}
