import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsInt, IsObject, Max, MaxLength, Min, ValidateBy, ValidateNested } from 'class-validator';
import { fromPublicId } from '../../../platform/ids/public-id';
import { ListQuery } from '../lists/list-query';
import { IsFlag } from '../requests/is-flag';
import { IsMailAddress } from '../requests/is-mail-address';
import { IsPublicId } from '../requests/is-public-id';
import { IsText } from '../requests/is-text';
import { IsWebAddress, isWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';

const LARGEST_VERSION = 2_147_483_647;

const isReceiver = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= 2000 && (fromPublicId('whk', value) !== null || isWebAddress(value));

const IsReceiver = (): PropertyDecorator =>
  ValidateBy({
    name: 'isReceiver',
    validator: {
      validate: isReceiver,
      defaultMessage: () =>
        'webhook must be an http or https address, or the id of a receiver (whk_ and 32 lower-case hex digits)',
    },
  });

export class NotifyInputDto {
  @ApiPropertyOptional({
    maxLength: 2000,
    description:
      'Address of a receiver, or the id of one of yours; a new address is registered, its secret is in the answer',
    example: 'https://paper.example/hooks/touchstone',
  })
  @MayBeAbsent()
  @IsReceiver()
  webhook?: string;

  @ApiPropertyOptional({
    maxLength: 254,
    description: 'Has to be confirmed by whoever reads it',
    example: 'desk@paper.example',
  })
  @MayBeAbsent()
  @MaxLength(254)
  @IsMailAddress()
  email?: string;

  @ApiPropertyOptional({ description: 'By e-mail once a day, not at once', default: false, example: false })
  @MayBeAbsent()
  @IsBoolean()
  digest?: boolean;
}

export class CitationInputDto {
  @ApiProperty({ description: 'Public id of the claim', example: 'clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b' })
  @IsPublicId('clm')
  claim: string;

  @ApiPropertyOptional({
    description: 'Number of the version; left out: the newest public one',
    minimum: 1,
    maximum: LARGEST_VERSION,
    example: 3,
  })
  @MayBeAbsent()
  @IsInt()
  @Min(1)
  @Max(LARGEST_VERSION)
  version?: number;

  @ApiProperty({ maxLength: 2000, description: 'Of the citing page', example: 'https://paper.example/2026/ferry' })
  @IsWebAddress()
  url: string;

  @ApiPropertyOptional({ minLength: 1, maxLength: 500, example: 'What happened to the ferry' })
  @MayBeAbsent()
  @IsText(500)
  title?: string;

  @ApiPropertyOptional({
    type: NotifyInputDto,
    description: 'Who is told; left out: nobody, the corrections feed tells everybody',
  })
  @MayBeAbsent()
  @IsObject()
  @ValidateNested()
  @Type(() => NotifyInputDto)
  notify?: NotifyInputDto;
}

export class CitationListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Of this claim', type: String })
  @MayBeAbsent()
  @IsPublicId('clm')
  claim?: string;

  @ApiPropertyOptional({ description: 'Only those withdrawn, or only those that stand', type: Boolean })
  @MayBeAbsent()
  @IsFlag()
  withdrawn?: boolean;

  @ApiPropertyOptional({ description: 'Of this person; of others for admins only', type: String })
  @MayBeAbsent()
  @IsPublicId('per')
  person?: string;
}
