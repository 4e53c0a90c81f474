import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IdProperty, InstantProperty, NullableText } from '../docs/properties';
import { ListQuery } from '../lists/list-query';
import { PersonSummaryDto } from '../people/person.dto';
import { IsFlag } from '../requests/is-flag';
import { IsPublicId } from '../requests/is-public-id';
import { IsWebAddress } from '../requests/is-web-address';
import { MayBeAbsent } from '../requests/may-be-absent';

/** A receiver of notices, without its secret. */
export class WebhookDto {
  @IdProperty('whk')
  id: string;
  @ApiProperty({ format: 'uri', example: 'https://paper.example/hooks/touchstone' })
  url: string;
  @ApiProperty({ type: PersonSummaryDto, description: 'Who registered it' })
  person: PersonSummaryDto;
  @ApiProperty({ description: 'Citations that stand and tell it', example: 12 })
  citations: number;
  @ApiProperty({ description: 'Notices on their way to it', example: 0 })
  due: number;
  @ApiProperty({ description: 'Notices given up; each can be replayed', example: 0 })
  failed: number;
  @InstantProperty({ nullable: true, description: 'Until then the secret before the last rotation signs too' })
  previousSecretUntil: string | null;
  @InstantProperty({ nullable: true, description: 'Since then nothing is sent; what is due waits' })
  disabledAt: string | null;
  @NullableText('The receiver answered 410: it is gone.')
  disabledReason: string | null;
  @InstantProperty()
  createdAt: string;
}

export class WebhookWithSecretDto extends WebhookDto {
  @ApiProperty({
    description: 'Shown here once; notices are signed with it as Standard Webhooks 1.0 says',
    example: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  })
  secret: string;
}

export class WebhookInputDto {
  @ApiProperty({
    maxLength: 2000,
    description: 'Where notices are posted; not inside a private network',
    example: 'https://paper.example/hooks/touchstone',
  })
  @IsWebAddress()
  url: string;
}

export class WebhookListQuery extends ListQuery {
  @ApiPropertyOptional({ description: 'Only those disabled, or only those that are not', type: Boolean })
  @MayBeAbsent()
  @IsFlag()
  disabled?: boolean;

  @ApiPropertyOptional({ description: 'Of this person; of others for admins only', type: String })
  @MayBeAbsent()
  @IsPublicId('per')
  person?: string;
}
