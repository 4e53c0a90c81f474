import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { PERMISSION_TABLE, PERMISSIONS, PERSON_ROLES } from '../../../access/permissions';
import { SESSION_COOKIE } from '../../../access/sessions/session-cookie';
import { EmbedsModule } from '../../embeds/embeds.module';
import { FeedsModule } from '../../feeds/feeds.module';
import { describeFiles } from '../../files/describe-files';
import { describeIdempotencyKeys } from '../../idempotency/describe-keys';
import { ApiModule } from '../api.module';
import { toOpenApi31 } from './to-openapi-31';
import { withExamples } from './with-examples';

const TAGS: [string, string][] = [
  ['publishers', 'Who publishes, with a reliability grade'],
  ['articles', 'Documents, their immutable versions and the statements read out of them'],
  ['annotations', 'Statements in the Web Annotation data model of the W3C'],
  ['entities', 'Persons, places, organisations and things, with their aliases'],
  ['questions', 'What rival claims answer'],
  ['claims', 'Checkable answers, their evidence and their verdicts'],
  ['citations', 'Who cites which version where, and is told when it changes'],
  ['webhooks', 'Receivers of notices, and what was sent to them'],
  ['reviews', 'The review desk: the queue, and what people do with the claims in it'],
  ['evidence', 'What a statement or record means for a claim'],
  ['suggestions', 'Matches below the threshold, for people to decide'],
  ['contradictions', 'What cannot all hold, and why'],
  ['comments', 'What people at the desk say to each other about a claim'],
  ['corrections', 'What was published and wrong'],
  ['reply-requests', 'Right of reply: who was asked for their side, and what they said'],
  ['error-reports', 'What readers say is wrong'],
  ['desk-entries', 'What waits at the desk beside rulings'],
  ['people', 'Who works here, with which role'],
  ['keys', 'Machine keys of scripts'],
  ['me', 'Who a request comes from'],
  ['search', 'Everything that has certain words'],
  ['jobs', 'Background work: what waits, what failed'],
  ['stats', 'Counts'],
  ['feeds', 'What changes, as Atom and JSON Feed'],
  ['embeds', 'Verdicts on other sites'],
];

const INTRODUCTION = `Fact-checking and claim tracking: articles in, explained and versioned verdicts out.

Ids are prefixed (\`clm_…\`). Lists are pages \`{items, nextCursor, hasMore}\` in a stable order. Every GET has a strong ETag. Errors are
problem details (RFC 9457) whose \`type\` resolves. Writes answer at once; what depends on them is worked out in the background, and what
may be behind says \`stale\`. Every operation names its permission in \`x-permission\`:
${PERMISSIONS.map((name) => `\`${name}\` (${PERMISSION_TABLE[name].means})`).join(', ')}. Each role has those of the roles below it:
${PERSON_ROLES.map((role) => `\`${role}\``).join(', ')}. Scripts send a machine key, which is limited to its scopes and to its owner's role.`;

function describe() {
  const builder = new DocumentBuilder()
    .setTitle('Touchstone')
    .setDescription(INTRODUCTION)
    .setVersion('1')
    .setLicense('MIT', 'https://spdx.org/licenses/MIT.html')
    .addServer('/', 'This service')
    .addBearerAuth({ type: 'http', bearerFormat: 'tsk_…', description: 'A machine key' }, 'key')
    .addCookieAuth(
      SESSION_COOKIE,
      { type: 'apiKey', description: 'Of a person who has signed in on a page' },
      'session',
    );
  for (const [name, description] of TAGS) builder.addTag(name, description);
  return builder.build();
}

/** The OpenAPI 3.1 document of `/api/v1`, from the decorators of its controllers and DTOs. */
export function createOpenApiDocument(app: INestApplication): OpenAPIObject {
  const document = SwaggerModule.createDocument(app, describe(), {
    include: [ApiModule, FeedsModule, EmbedsModule],
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '').toLowerCase()}_${method}`,
  });
  return withExamples(toOpenApi31(describeIdempotencyKeys(describeFiles(document))));
}
