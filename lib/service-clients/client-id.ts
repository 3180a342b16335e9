import 'server-only';
import { createHash } from 'node:crypto';

/**
 * The id of the client that a rendering of the form registers: always the same one, so that its primary key lets a form be used once.
 * Bound to the account, so that nobody chooses an id of another's. 132 bits of SHA-256 in base64url, the shape of every id.
 */
export function clientIdOf(accountId: string, submissionId: string): string {
  return createHash('sha256').update(`${accountId}\n${submissionId}`).digest('base64url').slice(0, 22);
}
