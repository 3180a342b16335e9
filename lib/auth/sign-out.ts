import 'server-only';
import { cookies } from 'next/headers';
import { currentMember } from './current-member';
import { endCurrentSession } from './end-session';
import { requestOrigin } from './request-origin';
import { cookieOptions, sessionCookieName } from './session-cookie';

/** Ends this browser's session: its row first, so that a copy of the cookie is worth nothing, then the cookie. */
export async function signOut(): Promise<void> {
  const member = await currentMember();
  if (member) await endCurrentSession(member.sessionId, await requestOrigin(), Date.now());
  (await cookies()).set(sessionCookieName(), '', { ...cookieOptions(), maxAge: 0 });
}
