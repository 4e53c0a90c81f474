import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const DISTRIBUTION = dirname(require.resolve('swagger-ui-dist/package.json'));

// No inline script or style: the content security policy allows none.
const PAGE = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Touchstone API</title>
<link rel="icon" href="/api/docs/favicon-32x32.png">
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
</head>
<body>
<noscript><p>The document itself is at <a href="/api/openapi.json">/api/openapi.json</a>.</p></noscript>
<main id="swagger-ui"></main>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>
`;

const START = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#swagger-ui', deepLinking: true, validatorUrl: null });\n`;

export interface DocsFile {
  path: string;
  type: string;
  read: () => Buffer | string;
}

/** Swagger UI from its package, without anything from elsewhere. */
export const DOCS_FILES: DocsFile[] = [
  { path: '/api/docs', type: 'text/html; charset=utf-8', read: () => PAGE },
  { path: '/api/docs/start.js', type: 'text/javascript; charset=utf-8', read: () => START },
  {
    path: '/api/docs/swagger-ui.css',
    type: 'text/css; charset=utf-8',
    read: () => readFileSync(join(DISTRIBUTION, 'swagger-ui.css')),
  },
  {
    path: '/api/docs/swagger-ui-bundle.js',
    type: 'text/javascript; charset=utf-8',
    read: () => readFileSync(join(DISTRIBUTION, 'swagger-ui-bundle.js')),
  },
  {
    path: '/api/docs/favicon-32x32.png',
    type: 'image/png',
    read: () => readFileSync(join(DISTRIBUTION, 'favicon-32x32.png')),
  },
];
