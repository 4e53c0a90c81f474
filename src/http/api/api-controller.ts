import { applyDecorators, Controller, UseInterceptors } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NextLinkInterceptor } from './lists/next-link.interceptor';
import { ConditionalGetInterceptor } from './requests/conditional-get.interceptor';
import { LocationInterceptor } from './requests/location.interceptor';

/** A controller of `/api/v1/<resource>`, documented under a tag of its own where that is named: answers JSON; GETs have an ETag, lists a Link, and what is new a Location. */
export const ApiController = (resource: string, tag = resource): ClassDecorator =>
  applyDecorators(
    Controller(`api/v1/${resource}`),
    ApiTags(tag),
    // The first one is the outermost: the ETag is made of what the second one has seen.
    UseInterceptors(ConditionalGetInterceptor, NextLinkInterceptor, LocationInterceptor),
  );
