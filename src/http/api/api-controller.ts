import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NextLinkInterceptor } from './lists/next-link.interceptor';
import { ConditionalGetInterceptor } from './requests/conditional-get.interceptor';

/** A controller of `/api/v1/<resource>`: answers JSON with ETag, and lists with Link. */
export const ApiController = (resource: string): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/${resource}`),
    ApiTags(resource),
    // The first one is the outermost: the ETag is made of what the second one has seen.
    UseInterceptors(ConditionalGetInterceptor, NextLinkInterceptor),
  );
