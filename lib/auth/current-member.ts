import 'server-only';
import { cookies } from 'next/headers';
import { redirect } from 'next/navigation';
import { after } from 'next/server';
import { cache } from 'react';
import { database } from '@/db/connection';
import { sessionWithMember, touchSession } from '@/db/sessions';
import { transaction } from '@/db/transaction';
import type { Language } from '@/lib/domain/languages';
import type { Plan, Role } from '@/lib/domain/roles';
import { isSessionAlive } from '@/lib/domain/session-life';
import { sessionCookieName, sessionIdIn } from './session-cookie';
import { spokenLanguage } from './spoken-language';

/** Who is signed in, as everything on a page and in an action asks it. */
export interface CurrentMember {
  readonly id: string;
  readonly accountId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly role: Role;
  readonly organization: string;
  readonly plan: Plan;
  /** The member's own choice, or the browser's at sign-in, or UTC. */
  readonly timeZone: string;
  readonly chosenTimeZone: string | null;
  readonly browserTimeZone: string;
  readonly language: string | null;
  /** The language that they read this request's answer in. */
  readonly reads: Language;
  readonly theme: 'light' | 'dark' | null;
  /** When this session last saw the password, in milliseconds UTC. */
  readonly authenticatedAt: number;
}

/** "Last seen" is moved at most so often, in milliseconds. */
const TOUCH_EVERY_MS = 60_000;

/** The member behind this request's cookie, read from the database each time, or undefined. For actions: they never redirect. */
export const currentMember = cache(async (): Promise<CurrentMember | undefined> => {
  const sessionId = await sessionIdOfCookie();
  if (sessionId === undefined) return undefined;
  const session = await sessionWithMember(database(), sessionId);
  const now = Date.now();
  if (!session || !session.memberActive || !isSessionAlive(session, now)) return undefined;
  if (now - session.lastSeenAt > TOUCH_EVERY_MS) {
    after(() => transaction((tx) => touchSession(tx, session.accountId, session.id, now)));
  }
  return {
    id: session.memberId,
    accountId: session.accountId,
    sessionId: session.id,
    email: session.email,
    givenName: session.givenName,
    familyName: session.familyName,
    role: session.role,
    organization: session.organization,
    plan: session.plan,
    timeZone: session.timeZone ?? session.browserTimeZone ?? 'UTC',
    chosenTimeZone: session.timeZone,
    browserTimeZone: session.browserTimeZone ?? 'UTC',
    language: session.language,
    reads: await spokenLanguage(session.language),
    theme: session.theme,
    authenticatedAt: session.authenticatedAt,
  };
});

/** The member, or the way to the sign-in page and from there back to `path`. For pages and layouts. */
export async function requireMember(path: string): Promise<CurrentMember> {
  return (await currentMember()) ?? redirect(`/sign-in?to=${encodeURIComponent(path)}`);
}

async function sessionIdOfCookie(): Promise<string | undefined> {
  return sessionIdIn((await cookies()).get(sessionCookieName())?.value);
}
