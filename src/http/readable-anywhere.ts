import { applyDecorators, Header } from '@nestjs/common';

/** Of answers that say the same to everybody: scripts of other sites may read them. */
export const READABLE_ANYWHERE = {
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
};

/** The same, for a handler that only returns. */
export const ReadableAnywhere = (): MethodDecorator =>
  applyDecorators(...Object.entries(READABLE_ANYWHERE).map(([name, value]) => Header(name, value)));
