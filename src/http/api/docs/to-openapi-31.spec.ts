import type { OpenAPIObject } from '@nestjs/swagger';
import { toOpenApi31 } from './to-openapi-31';

const convert = (schema: object): unknown => {
  const document = {
    openapi: '3.0.0',
    info: { title: 't', version: '1' },
    paths: {},
    components: { schemas: { S: { type: 'object', properties: { p: schema } } } },
  } as OpenAPIObject;
  const converted = toOpenApi31(document);
  expect(converted.openapi).toBe('3.1.0');
  const whole = converted.components?.schemas?.S as { properties: { p: unknown } };
  return whole.properties.p;
};

const $ref = '#/components/schemas/Other';

describe('a schema of OpenAPI 3.0 in 3.1', () => {
  it.each([
    ['without null', { type: 'string' }, { type: 'string' }],
    ['of a type', { type: 'string', nullable: true }, { type: ['string', 'null'] }],
    ['of words', { type: 'string', enum: ['a'], nullable: true }, { type: ['string', 'null'], enum: ['a', null] }],
    [
      'of a reference',
      { allOf: [{ $ref }], nullable: true, description: 'd' },
      { anyOf: [{ $ref }, { type: 'null' }], description: 'd' },
    ],
    [
      'of a reference with a type beside it',
      { type: 'object', allOf: [{ $ref }], nullable: true },
      { anyOf: [{ $ref }, { type: 'null' }] },
    ],
    [
      'of alternatives',
      { oneOf: [{ type: 'string' }], nullable: true },
      { anyOf: [{ oneOf: [{ type: 'string' }] }, { type: 'null' }] },
    ],
    ['with an example', { type: 'string', example: 'x' }, { type: 'string', examples: ['x'] }],
    [
      'with an example that looks like a schema',
      { type: 'object', example: { type: 'string', nullable: true } },
      { type: 'object', examples: [{ type: 'string', nullable: true }] },
    ],
  ])('%s', (_, schema, expected) => {
    expect(convert(schema)).toEqual(expected);
  });
});
