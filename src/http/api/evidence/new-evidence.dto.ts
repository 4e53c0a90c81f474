import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsBoolean, IsIn, IsInt, Max, Min } from 'class-validator';
import type { Stance } from '../../../domain/verdicts/question-input';
import { IsPublicId } from '../requests/is-public-id';
import { IsText, ReasonProperty } from '../requests/is-text';
import { IsWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';
import { STANCES } from './evidence.dto';

/** What a person says of a piece of evidence, wherever it comes from. */
export class NewEvidenceDto {
  @ApiProperty({ enum: STANCES, enumName: 'Stance', example: 'supports' })
  @IsIn(STANCES)
  stance: Stance;

  @ApiPropertyOptional({ description: 'The holder is a party to the event', default: false, example: false })
  @MayBeAbsent()
  @IsBoolean()
  party?: boolean;

  @ApiPropertyOptional({
    description: 'The holder, no party, says that the circulated claim is wrong',
    default: false,
    example: false,
  })
  @MayBeAbsent()
  @IsBoolean()
  debunk?: boolean;

  @ApiPropertyOptional({
    description: 'Named as the source of the value',
    maxLength: 200,
    example: 'Harbour authority',
  })
  @MayBeAbsent()
  @IsText(200)
  namedOrigin?: string;

  @ReasonProperty('The register lists every injury')
  reason: string;
}

/** Words at an address: it is fetched, and its text kept with a hash. */
export class AddressEvidenceDto extends NewEvidenceDto {
  @ApiProperty({ maxLength: 2000, example: 'https://registry.example/records/17' })
  @IsWebAddress()
  url: string;

  @ApiProperty({
    description: 'The words that matter, as they stand in the text of the page',
    maxLength: 5000,
    example: 'Injured: 7',
  })
  @IsText(5000)
  quote: string;

  @ApiPropertyOptional({
    description: 'Who publishes there; else whom the page names, or its host',
    example: 'pub_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b',
  })
  @MayBeAbsent()
  @IsPublicId('pub')
  publisherId?: string;
}

/** A passage of an article: `start`, `end` and `version`, or `quote`. */
export class PassageEvidenceDto extends NewEvidenceDto {
  @ApiProperty({ example: 'art_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('art')
  articleId: string;

  @ApiPropertyOptional({ description: 'The version the offsets count in: the newest', minimum: 1, example: 1 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  version?: number;

  @ApiPropertyOptional({ description: 'UTF-16 offset into its text', minimum: 0, example: 9 })
  @MayBeAbsent()
  @IsInt()
  @Min(0)
  @Max(10_000_000)
  start?: number;

  @ApiPropertyOptional({ description: 'Exclusive', minimum: 1, example: 31 })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(10_000_000)
  end?: number;

  @ApiPropertyOptional({ description: 'The words instead', maxLength: 5000, example: 'seven people were hurt' })
  @MayBeAbsent()
  @IsText(5000)
  quote?: string;

  @ApiPropertyOptional({
    description: 'Words before the quote, where it stands in several places',
    maxLength: 500,
    example: 'At least',
  })
  @MayBeAbsent()
  @IsText(500)
  prefix?: string;

  @ApiPropertyOptional({ description: 'Words behind it', maxLength: 500, example: 'when a ferry' })
  @MayBeAbsent()
  @IsText(500)
  suffix?: string;
}
