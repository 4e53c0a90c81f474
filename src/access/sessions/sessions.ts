import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { AccessSettings } from '../../platform/config/access-settings';
import { ACCESS_SETTINGS } from '../access-settings';
import type { Actor } from '../actor';
import { forgetAttempts, takeAttempt } from '../attempt-limit';
import { networkOf } from '../network-of';
import { PERSON_ROLES, permissionsOf } from '../permissions';
import { isSameOrigin } from './is-same-origin';
import type { openAuth } from './open-auth';
import { serviceSecret } from './service-secret';
import { sessionCookieFor } from './session-cookie';

/** However often it is used, a session ends after so long. */
const LONGEST_MS = 14 * 24 * 3_600_000;
const NO_PROVIDER = '/sign-in?error=provider';
const WINDOW_SECONDS = 15 * 60;
const ATTEMPTS = { account: 10, address: 50 };

/** `Set-Cookie` headers to pass on. */
export type SetCookies = string[];

export type SignIn =
  | { outcome: 'signed_in'; setCookies: SetCookies }
  | { outcome: 'refused' }
  | { outcome: 'too_many'; seconds: number };

/** People signing in and out by cookie. */
@Injectable()
export class Sessions {
  private opened: Promise<ReturnType<typeof openAuth>> | undefined;

  constructor(
    private readonly database: DataSource,
    @Inject(ACCESS_SETTINGS) private readonly settings: AccessSettings,
  ) {}

  get hasProvider(): boolean {
    return this.settings.oidc !== null;
  }

  /** Who is signed in by these headers; a session in use is prolonged now and then, by the cookies in the answer. */
  async read(headers: IncomingHttpHeaders): Promise<{ actor: Actor; setCookies: SetCookies } | null> {
    if (!(headers.cookie ?? '').includes(`${sessionCookieFor(this.settings.url)}=`)) return null;
    const auth = await this.auth();
    const { response, headers: answered } = await auth.api.getSession({
      headers: auth.headersOf(headers),
      returnHeaders: true,
    });
    if (!response) return null;
    const { user, session } = response;
    const role = PERSON_ROLES.find((known) => known === user.role);
    if (role === undefined || user.disabledAt) return null;
    if (session.createdAt.getTime() + LONGEST_MS < Date.now()) {
      await this.signOut(headers);
      return null;
    }
    const actor: Actor = {
      kind: 'person',
      personId: user.id,
      keyId: null,
      sessionId: session.id,
      label: user.name,
      role,
      permissions: permissionsOf(role),
      csrfSafe: isSameOrigin(headers, this.settings.url),
      keyboardShortcuts: user.keyboardShortcuts,
    };
    return { actor, setCookies: answered.getSetCookie() };
  }

  /** Checks a password. Every sign-in begins a new session and ends the one that the browser had. */
  async signIn(email: string, password: string, address: string, headers: IncomingHttpHeaders): Promise<SignIn> {
    const account = `sign-in ${email.trim().toLowerCase().slice(0, 320)}`;
    const limits = [
      { bucket: account, attempts: ATTEMPTS.account, seconds: WINDOW_SECONDS },
      { bucket: `sign-in from ${networkOf(address)}`, attempts: ATTEMPTS.address, seconds: WINDOW_SECONDS },
    ];
    const waits = await Promise.all(limits.map((limit) => takeAttempt(this.database, limit)));
    const seconds = Math.max(...waits);
    if (seconds > 0) return { outcome: 'too_many', seconds };
    const auth = await this.auth();
    try {
      const { headers: answered } = await auth.api.signInEmail({
        body: { email: email.trim(), password },
        headers: auth.headersOf(headers),
        returnHeaders: true,
      });
      await this.signOut(headers);
      await forgetAttempts(this.database, account);
      return { outcome: 'signed_in', setCookies: answered.getSetCookie() };
    } catch (error) {
      if (auth.isRefusal(error)) return { outcome: 'refused' };
      throw error;
    }
  }

  /** Ends the session at once, on every page that shares it. */
  async signOut(headers: IncomingHttpHeaders): Promise<SetCookies> {
    const auth = await this.auth();
    const { headers: answered } = await auth.api.signOut({ headers: auth.headersOf(headers), returnHeaders: true });
    return answered.getSetCookie();
  }

  /** Where to send the browser so that the provider signs the person in; afterwards it comes to the path `to`. */
  async startAtProvider(
    to: string,
    headers: IncomingHttpHeaders,
  ): Promise<{ location: string; setCookies: SetCookies }> {
    const auth = await this.auth();
    try {
      const { response, headers: answered } = await auth.api.signInSocial({
        body: { provider: auth.provider, callbackURL: to, errorCallbackURL: '/sign-in', disableRedirect: true },
        headers: auth.headersOf(headers),
        returnHeaders: true,
      });
      return { location: response.url ?? NO_PROVIDER, setCookies: answered.getSetCookie() };
    } catch (error) {
      // There is none, or it cannot be reached just now.
      if (auth.isRefusal(error)) return { location: NO_PROVIDER, setCookies: [] };
      throw error;
    }
  }

  /** What to answer when the provider sends the browser back. @param path path and query of the request */
  async finishAtProvider(
    path: string,
    headers: IncomingHttpHeaders,
  ): Promise<{ location: string; setCookies: SetCookies }> {
    if (!this.hasProvider) return { location: NO_PROVIDER, setCookies: [] };
    const auth = await this.auth();
    const request = new Request(`${this.settings.url}${path}`, { headers: auth.headersOf(headers) });
    const answer = await auth.handler(request);
    return {
      location: answer.headers.get('location') ?? NO_PROVIDER,
      setCookies: answer.headers.getSetCookie(),
    };
  }

  private auth(): Promise<ReturnType<typeof openAuth>> {
    this.opened ??= this.open().catch((error: unknown) => {
      this.opened = undefined;
      throw error;
    });
    return this.opened;
  }

  private async open(): Promise<ReturnType<typeof openAuth>> {
    const secret = this.settings.secret ?? (await serviceSecret(this.database));
    // It is big, and not needed before somebody is signed in.
    const { openAuth } = await import('./open-auth.js');
    return openAuth(this.database, this.settings, secret);
  }
}
