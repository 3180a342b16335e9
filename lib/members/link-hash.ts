import 'server-only';
import { createHash } from 'node:crypto';
import type { PlainInvitationSecret } from '@/lib/domain/invitation-secret';

/** SHA-256 of a link's whole secret, hexadecimal: with 256 random bits a plain fast hash is enough. It is looked up by, so nothing is compared. */
export function linkHash(secret: PlainInvitationSecret): string {
  return createHash('sha256').update(secret.reveal()).digest('hex');
}

/** The id of the invitation that a rendering of the form makes of an address: always the same one, so that a form used twice invites once. */
export function invitationIdOf(accountId: string, submissionId: string, email: string): string {
  return createHash('sha256').update(`${accountId}\n${submissionId}\n${email}`).digest('base64url').slice(0, 22);
}
