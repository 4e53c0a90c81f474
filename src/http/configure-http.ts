import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { ACCESS_SETTINGS } from '../access/access-settings';
import type { Access } from '../access/authenticate';
import { REQUEST_LIMITS, type RequestLimits } from '../access/limits/request-limits';
import { Sessions } from '../access/sessions/sessions';
import type { AccessSettings } from '../platform/config/access-settings';
import { type Capacity, readCapacity } from '../platform/config/capacity';
import { readsOf } from '../platform/database/pool-of';
import { waitingQueries } from '../platform/database/waiting-queries';
import { type Lateness, watchLateness } from '../platform/watch-lateness';
import { serveDocs } from './api/docs/serve-docs';
import { RequestValidationPipe } from './api/requests/request-validation.pipe';
import { takeFiles } from './files/take-files';
import { answerInTime } from './hooks/answer-in-time';
import { declarePermissions } from './hooks/declare-permissions';
import { findActor } from './hooks/find-actor';
import { forbidStoring } from './hooks/forbid-storing';
import { letGoOfIdle } from './hooks/let-go-of-idle';
import { limitRequests } from './hooks/limit-requests';
import { refuseNul } from './hooks/refuse-nul';
import { requireJson } from './hooks/require-json';
import { knownHosts, requireKnownHost } from './hooks/require-known-host';
import { requirePermission } from './hooks/require-permission';
import { openPlaces, shedLoad } from './hooks/shed-load';
import { stampRequestId } from './hooks/stamp-request-id';
import { timeRequests } from './hooks/time-requests';
import type { HotAnswers } from './hot/hot-answers';
import { serveHot } from './hot/serve-hot';
import { straightVerdicts } from './hot/straight-verdicts';
import { honourIdempotencyKeys } from './idempotency/honour-keys';
import { renderErrorPage } from './pages/error-page';
import { ProblemFilter } from './problems/problem.filter';
import { openRouteBook } from './problems/route-book';
import { notePublicOrigin } from './public-address';
import { SECURITY_HEADERS } from './security-headers';

// An article of 5 MB may need up to three times that once its characters are escaped in JSON.
const BODY_LIMIT = 16 * 1024 * 1024;

export interface HttpOptions {
  /** Host names answered for beside the local ones. */
  hosts?: readonly string[];
  /** Milliseconds after which whoever reads is answered with 503. */
  deadline?: number;
  capacity?: Capacity;
  /** Where answers lie ready that everybody gets alike; without it each is made anew. */
  hot?: HotAnswers;
  /** How late the process is; watched where nothing is given. */
  lateness?: Lateness;
}

const DEADLINE_MS = 10_000;

const accessOf = (app: NestFastifyApplication): Access => ({
  database: app.get(DataSource),
  settings: app.get<AccessSettings>(ACCESS_SETTINGS),
  sessions: app.get(Sessions),
});

/**
 * Everything the edges share: request ids, guards of host, permission and media type, security headers, validation, problem details and the API
 * documentation. Call it after `create` and before `init` or `listen`.
 */
export async function configureHttp(
  app: NestFastifyApplication,
  {
    hosts = [],
    deadline = DEADLINE_MS,
    capacity = readCapacity({}),
    lateness = watchLateness(),
    hot,
  }: HttpOptions = {},
): Promise<void> {
  const server = app.getHttpAdapter().getInstance();
  const routes = openRouteBook();
  server.addHook('onRoute', routes.add);
  declarePermissions(server);
  // First of all, so that refusals bear them too.
  server.addHook('onRequest', async (_, reply) => {
    reply.headers(SECURITY_HEADERS);
  });
  server.addHook('onRequest', stampRequestId);
  server.addHook('onResponse', timeRequests);
  server.addHook('onRequest', forbidStoring);
  const access = accessOf(app);
  const database = app.get(DataSource);
  const limits = app.get<RequestLimits>(REQUEST_LIMITS);
  const isKnownHost = knownHosts(hosts);
  const places = openPlaces(capacity, { lateness, waitingQueries: () => waitingQueries(database) });
  server.addHook('onClose', async () => lateness.stop());
  shedLoad(server, places);
  server.addHook('onRequest', requireKnownHost(isKnownHost));
  letGoOfIdle(server);
  answerInTime(server, deadline);
  server.addHook('onRequest', notePublicOrigin(access.settings));
  server.addHook('onRequest', findActor(access));
  if (hot) {
    const gates = { settings: access.settings, isKnownHost, places, limits };
    serveHot(server, app.getHttpServer(), hot, straightVerdicts(gates, readsOf(database), hot));
  }
  server.addHook('onRequest', limitRequests(limits));
  server.addHook('onRequest', requirePermission(access.settings));
  server.addHook('onRequest', refuseNul);
  server.addHook('onRequest', requireJson);
  await takeFiles(app);
  honourIdempotencyKeys(server, access.database);
  app.useBodyParser('application/json', { bodyLimit: BODY_LIMIT });
  app.useGlobalPipes(new RequestValidationPipe());
  app.useGlobalFilters(
    new ProblemFilter({
      methodsOf: routes.methodsOf,
      renderPage: ({ status }, { actor }) => renderErrorPage(status, actor ?? null),
    }),
  );
  serveDocs(app);
}
