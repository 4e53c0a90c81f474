import { ApiExtraModels, ApiProperty, ApiPropertyOptional, getSchemaPath } from '@nestjs/swagger';
import { InstantProperty } from '../docs/properties';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
const ORIGIN = 'https://desk.example';
const ANNOTATION = `${ORIGIN}/api/v1/statements/stm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b/annotation`;
const ARTICLE = `${ORIGIN}/api/v1/articles/art_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b`;

const Address = (example: string, description?: string): PropertyDecorator =>
  ApiProperty({ format: 'uri', example, ...(description && { description }) });
const Named = (...words: string[]): PropertyDecorator => ApiProperty({ enum: words, example: words[0] });

export class AgentDto {
  @ApiPropertyOptional({ format: 'uri', example: `${ORIGIN}/` })
  id?: string;
  @Named('Software', 'Person')
  type: 'Software' | 'Person';
  @ApiProperty({ example: 'Touchstone' })
  name: string;
  @ApiPropertyOptional({ format: 'uri', example: `${ORIGIN}/` })
  homepage?: string;
}

/** What the statement says and how it was read, or a claim that it bears on. */
export class AnnotationBodyDto {
  @Named('TextualBody', 'SpecificResource')
  type: 'TextualBody' | 'SpecificResource';
  @ApiProperty({ description: '`describing`, `linking` or `assessing`', example: 'describing' })
  purpose: string;
  @ApiPropertyOptional({
    description: 'Of a text',
    example: 'Said by the article itself (narrator); affirmed; asserted',
  })
  value?: string;
  @ApiPropertyOptional({ example: 'text/plain' })
  format?: string;
  @ApiPropertyOptional({ example: 'en' })
  language?: string;
  @ApiPropertyOptional({
    format: 'uri',
    description: 'Of a claim: its page',
    example: `${ORIGIN}/claims/clm_0193a1b2c3d47e5f8a9b0c1d2e3f4a5b`,
  })
  source?: string;
}

export class TextQuoteSelectorDto {
  @Named('TextQuoteSelector')
  type: 'TextQuoteSelector';
  @ApiProperty({ example: 'At least seven people were hurt' })
  exact: string;
  @ApiProperty({ description: 'Up to 32 characters before', example: '' })
  prefix: string;
  @ApiProperty({ description: 'Up to 32 characters after', example: ' when a ferry ran aground off Po' })
  suffix: string;
}

export class TextPositionSelectorDto {
  @Named('TextPositionSelector')
  type: 'TextPositionSelector';
  @ApiProperty({ description: 'Code points of the cached text before the passage', example: 0 })
  start: number;
  @ApiProperty({ description: 'Code points of the cached text up to its end', example: 31 })
  end: number;
}

/** When the article was as the selectors mean it, and the text that was read then. */
export class TimeStateDto {
  @Named('TimeState')
  type: 'TimeState';
  @InstantProperty()
  sourceDate: string;
  @Address(`${ARTICLE}/versions/1`, 'Its `body` is the text that positions count in')
  cached: string;
}

@ApiExtraModels(TextQuoteSelectorDto, TextPositionSelectorDto)
export class AnnotationTargetDto {
  @Named('SpecificResource')
  type: 'SpecificResource';
  @Address('https://courier.example/ferry', 'Where the article was published; its page here where it has no address')
  source: string;
  @ApiProperty({
    type: 'array',
    description: 'Two ways to find the same passage: words first',
    items: { oneOf: [{ $ref: getSchemaPath(TextQuoteSelectorDto) }, { $ref: getSchemaPath(TextPositionSelectorDto) }] },
  })
  selector: (TextQuoteSelectorDto | TextPositionSelectorDto)[];
  @ApiProperty({ type: TimeStateDto })
  state: TimeStateDto;
}

/** A statement in the Web Annotation data model. */
export class AnnotationDto {
  @ApiPropertyOptional({
    enum: [CONTEXT],
    description: 'Of the whole document: absent where this stands in another',
    example: CONTEXT,
  })
  '@context'?: string;
  @Address(ANNOTATION)
  id: string;
  @Named('Annotation')
  type: 'Annotation';
  @ApiProperty({ type: [String], example: ['describing', 'linking'] })
  motivation: string[];
  @InstantProperty()
  created: string;
  @InstantProperty({ description: 'When the statement or its bearing on a claim last changed' })
  modified: string;
  @ApiProperty({ type: AgentDto })
  creator: AgentDto;
  @ApiProperty({ type: AgentDto })
  generator: AgentDto;
  @ApiProperty({ type: [AnnotationBodyDto] })
  body: AnnotationBodyDto[];
  @ApiProperty({ type: AnnotationTargetDto })
  target: AnnotationTargetDto;
}

/** One page of the annotations of an article version, in order of appearance. */
export class AnnotationPageDto {
  @ApiPropertyOptional({
    enum: [CONTEXT],
    description: 'Of the whole document: absent where this stands in another',
    example: CONTEXT,
  })
  '@context'?: string;
  @Address(`${ARTICLE}/annotation-pages?version=1&limit=50`)
  id: string;
  @Named('AnnotationPage')
  type: 'AnnotationPage';
  @Address(`${ARTICLE}/annotations?version=1`)
  partOf: string;
  @ApiPropertyOptional({
    format: 'uri',
    description: 'The next page, where there is one',
    example: `${ARTICLE}/annotation-pages?version=1&limit=50&cursor=WyJhbm5vIl0`,
  })
  next?: string;
  @ApiProperty({ type: [AnnotationDto] })
  items: AnnotationDto[];
}

/** All annotations of an article version, with the first page of them. */
export class AnnotationCollectionDto {
  @Named(CONTEXT)
  '@context': string;
  @Address(`${ARTICLE}/annotations?version=1`)
  id: string;
  @Named('AnnotationCollection')
  type: 'AnnotationCollection';
  @ApiProperty({ example: 'Statements in “Ferry runs aground off Port Ansel”' })
  label: string;
  @ApiProperty({ minimum: 0, example: 1 })
  total: number;
  @ApiProperty({ type: AnnotationPageDto })
  first: AnnotationPageDto;
}
