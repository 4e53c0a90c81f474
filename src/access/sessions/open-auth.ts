import { Logger } from '@nestjs/common';
import { betterAuth } from 'better-auth';
import { APIError } from 'better-auth/api';
import { fromNodeHeaders } from 'better-auth/node';
import { genericOAuth } from 'better-auth/plugins/generic-oauth';
import type { DataSource } from 'typeorm';
import type { AccessSettings, OidcSettings } from '../../platform/config/access-settings';
import { writeHistory } from '../../platform/database/history';
import { poolOf } from '../../platform/database/pool-of';
import { firstRow } from '../../platform/database/rows';
import { PASSWORD_LENGTH } from '../people/passwords';
import { cookiePrefix, isSecure, sessionCookieFor } from './session-cookie';

/** The provider's name in addresses: `/sign-in/callback/oidc`. */
const PROVIDER = 'oidc';

const HOUR = 3_600;
/** Without a visit for so long a session ends. */
const IDLE_SECONDS = 24 * HOUR;
const logger = new Logger('SignIn');

const provider = ({ issuer, clientId, clientSecret }: OidcSettings) =>
  genericOAuth({
    config: [
      {
        providerId: PROVIDER,
        clientId,
        clientSecret,
        discoveryUrl: `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        scopes: ['openid', 'profile', 'email'],
        requireIdTokenVerification: true,
      },
    ],
  });

/** Its own pages, sign-up, migrations, limits and telemetry are off: our controllers call it. */
const configure = (dataSource: DataSource, settings: AccessSettings, secret: string) =>
  betterAuth({
    appName: 'Touchstone',
    baseURL: settings.url ?? 'http://localhost',
    basePath: '/sign-in',
    secret,
    // One pool serves both.
    database: poolOf(dataSource)!,
    telemetry: { enabled: false },
    rateLimit: { enabled: false },
    logger: { level: 'error', log: (_level, message) => logger.error(message) },
    emailAndPassword: {
      enabled: true,
      disableSignUp: true,
      minPasswordLength: PASSWORD_LENGTH.min,
      maxPasswordLength: PASSWORD_LENGTH.max,
    },
    user: {
      modelName: 'people',
      fields: { emailVerified: 'email_verified', createdAt: 'created_at', updatedAt: 'updated_at' },
      additionalFields: {
        role: { type: 'string', input: false, defaultValue: settings.oidc?.defaultRole ?? 'reader' },
        keyboardShortcuts: { type: 'boolean', input: false, defaultValue: true, fieldName: 'keyboard_shortcuts' },
        disabledAt: { type: 'date', input: false, required: false, fieldName: 'disabled_at' },
      },
    },
    session: {
      modelName: 'sessions',
      expiresIn: IDLE_SECONDS,
      updateAge: HOUR,
      fields: {
        userId: 'person_id',
        expiresAt: 'expires_at',
        ipAddress: 'ip_address',
        userAgent: 'user_agent',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
    },
    account: {
      modelName: 'accounts',
      fields: {
        userId: 'person_id',
        providerId: 'provider_id',
        accountId: 'account_id',
        accessToken: 'access_token',
        refreshToken: 'refresh_token',
        idToken: 'id_token',
        accessTokenExpiresAt: 'access_token_expires_at',
        refreshTokenExpiresAt: 'refresh_token_expires_at',
        createdAt: 'created_at',
        updatedAt: 'updated_at',
      },
      encryptOAuthTokens: true,
    },
    verification: {
      modelName: 'verifications',
      fields: { expiresAt: 'expires_at', createdAt: 'created_at', updatedAt: 'updated_at' },
    },
    databaseHooks: {
      user: {
        create: {
          // An address that nobody has verified could be somebody else's.
          before: async ({ emailVerified }) => {
            if (!emailVerified) throw refusal('email_not_verified');
          },
          after: async ({ id, name, role }) =>
            writeHistory(dataSource, {
              actor: 'system',
              action: 'person.added',
              subjectKind: 'person',
              subjectId: id,
              after: { name, role, by: PROVIDER },
            }),
        },
      },
      session: {
        create: {
          before: async ({ userId }) => {
            const person = await firstRow<{ disabled: boolean }>(
              dataSource,
              `SELECT disabled_at IS NOT NULL AS disabled FROM people WHERE id = $1`,
              [userId],
            );
            if (person?.disabled !== false) throw refusal('disabled');
          },
        },
      },
    },
    onAPIError: { errorURL: '/sign-in' },
    plugins: settings.oidc === null ? [] : [provider(settings.oidc)],
    advanced: {
      database: { generateId: false },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false,
      cookiePrefix: `${cookiePrefix(settings.url)}touchstone`,
      defaultCookieAttributes: { secure: isSecure(settings.url), sameSite: 'lax', httpOnly: true, path: '/' },
      cookies: { session_token: { name: sessionCookieFor(settings.url) } },
    },
  });

/** The library that signs people in, on our tables and our pool. */
export function openAuth(dataSource: DataSource, settings: AccessSettings, secret: string) {
  const { api, handler } = configure(dataSource, settings, secret);
  const isRefusal = (error: unknown): boolean => error instanceof APIError;
  return { api, handler, isRefusal, headersOf: fromNodeHeaders, provider: PROVIDER };
}

const refusal = (code: string): APIError => new APIError('FORBIDDEN', { code, message: code });
