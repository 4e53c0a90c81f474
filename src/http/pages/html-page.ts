import { applyDecorators, Header, UseFilters } from '@nestjs/common';
import { CONTENT_SECURITY_POLICY } from './content-security-policy';
import { PageErrorFilter } from './page-error.filter';

/** A handler that answers with an HTML document, and with an HTML error page when it throws. */
export const HtmlPage = () =>
  applyDecorators(
    Header('Content-Type', 'text/html; charset=utf-8'),
    Header('Content-Security-Policy', CONTENT_SECURITY_POLICY),
    Header('Cache-Control', 'private, no-store'),
    UseFilters(PageErrorFilter),
  );
