import 'server-only';
import { isAdmin, type Role } from '@/lib/domain/roles';

/** How long a password counts as just entered, in milliseconds. */
const FRESH_FOR_MS = 15 * 60 * 1000;

/**
 * Whether a session saw the password within the last 15 minutes. What starts something (generating, rotating) asks for it again otherwise;
 * what stops something never does. Times in milliseconds UTC.
 */
export function isFresh(member: { readonly authenticatedAt: number }, now: number): boolean {
  return now - member.authenticatedAt < FRESH_FOR_MS;
}

/** Whether an admin's action has to ask for the password first. Of who is no admin it is never asked: their attempt goes on, to be refused and recorded. */
export function needsPassword(member: { readonly role: Role; readonly authenticatedAt: number }, now: number): boolean {
  return isAdmin(member.role) && !isFresh(member, now);
}
