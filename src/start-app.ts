import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { appModule } from './app.module';
import { checkDesk } from './check-desk';
import { configureHttp } from './http/configure-http';
import { openHotAnswers } from './http/hot/hot-answers';
import { httpAdapter } from './http/http-adapter';
import { choosePort } from './platform/config/choose-port';
import type { Environment } from './platform/config/environment';
import { createLogger } from './platform/logging/create-logger';
import { NestLogger } from './platform/logging/nest-logger';

export interface RunningService {
  /** Where it listens: "http://127.0.0.1:3000". */
  address: string;
  app: NestFastifyApplication;
  dataSource: DataSource;
  /** Jobs first, while requests are still answered; then those in flight, then queue and connections. */
  close(): Promise<void>;
}

/** Starts the service on a migrated database. `say` gets what a person should know. */
export async function startApp(
  environment: Environment,
  databaseUrl: string,
  say: (line: string) => void,
): Promise<RunningService> {
  checkDesk();
  const { host, capacity } = environment;
  const { url } = environment.access;
  const port = await choosePort(environment, say);
  const address = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
  const { privateReceivers, mail } = environment;
  const outbound = { origin: url ?? address, privateReceivers, mail };
  const logger = createLogger(environment.logLevel);
  const app = await NestFactory.create<NestFastifyApplication>(
    await appModule({ environment, databaseUrl, outbound, log: logger }),
    httpAdapter(environment.access.proxies),
    { logger: new NestLogger(logger), abortOnError: false },
  );
  await configureHttp(app, {
    hosts: url === null ? [host] : [host, new URL(url).host],
    capacity,
    hot: openHotAnswers(),
  });
  await app.listen(port, host);
  return { address, app, dataSource: app.get(DataSource), close: () => app.close() };
}
