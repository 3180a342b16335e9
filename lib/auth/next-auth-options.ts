import 'server-only';
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import type { Origin } from '@/lib/domain/audit-events';
import { SESSION_ABSOLUTE_MS } from '@/lib/domain/session-life';
import { signInProblemCode } from '@/lib/domain/sign-in';
import { logSurprise } from '@/lib/log/log';
import { endCurrentSession } from './end-session';
import { originOf, requestOrigin } from './request-origin';
import { cookieName, cookieOptions, sessionCookieName, sessionIdIn } from './session-cookie';
import { signIn, type SignInAnswer, type SignInEntries } from './sign-in';

/**
 * next-auth signs the cookie and runs the sign-in; who is signed in stands in the sessions table.
 * The JWT carries a session id and nothing else, so that ending the row ends the session at once.
 */
export function nextAuthOptions(): NextAuthOptions {
  const cookie = (purpose: string) => ({ name: cookieName(purpose), options: cookieOptions() });
  return {
    session: { strategy: 'jwt', maxAge: SESSION_ABSOLUTE_MS / 1000 },
    cookies: {
      sessionToken: cookie('session-token'),
      csrfToken: cookie('csrf-token'),
      callbackUrl: cookie('callback-url'),
      state: cookie('state'),
      pkceCodeVerifier: cookie('pkce-code-verifier'),
      nonce: cookie('nonce'),
    },
    // Each of next-auth's own pages carries a style without a nonce: all of them are ours.
    pages: { signIn: '/sign-in', signOut: '/sign-in', error: '/sign-in', verifyRequest: '/sign-in', newUser: '/sign-in' },
    providers: [withPassword()],
    callbacks: {
      // `trigger: 'update'` would let a browser write into its own token; nothing here reads what it sends.
      jwt: ({ token, user }) => (user ? { sid: user.id } : { sid: token['sid'] }),
      session: ({ session }) => ({ expires: session.expires }),
      redirect: ({ url, baseUrl }) => (url.startsWith('/') && !url.startsWith('//') ? baseUrl + url : baseUrl),
    },
    events: { signOut: async ({ token }) => endCurrentSession(token['sid'], await requestOrigin(), Date.now()) },
    logger: {
      error: (code, metadata) => logSurprise(metadata instanceof Error ? metadata : new Error(code), 'unknown', `next-auth ${code}`),
      warn: () => undefined,
      debug: () => undefined,
    },
  };
}

function withPassword() {
  return CredentialsProvider({
    credentials: { email: {}, password: {}, timeZone: {} },
    async authorize(given, request) {
      const headers = new Headers((request.headers ?? {}) as Record<string, string>);
      const replacing = await sessionIdIn(cookieIn(headers.get('cookie') ?? '', sessionCookieName()));
      const entries = { email: textOf(given?.email), password: textOf(given?.password), timeZone: textOf(given?.timeZone), replacing };
      const answer = await signInOrFail(entries, originOf(headers));
      if (answer.kind === 'signed-in') return { id: answer.sessionId };
      // next-auth hands an error's message to the page: ours is a word of a closed list.
      throw new Error(signInProblemCode(answer));
    },
  });
}

/** A surprise is logged, and told as `failed` alone. */
async function signInOrFail(entries: SignInEntries, origin: Origin): Promise<SignInAnswer> {
  try {
    return await signIn(entries, origin, Date.now());
  } catch (error) {
    logSurprise(error, origin.requestId, 'sign-in');
    return { kind: 'failed' };
  }
}

/** The value of a cookie in the header that a browser sends. */
function cookieIn(header: string, name: string): string | undefined {
  const found = header.split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return found?.slice(name.length + 1);
}

function textOf(given: unknown): string {
  return typeof given === 'string' ? given : '';
}
