import { LONGEST_DAYS } from '@/lib/domain/expiry';
import { prefillAddress } from '@/lib/domain/prefill-link';
import type { TokenDetails } from '@/lib/domain/token-details';
import { newTokenPath } from '../../../../paths';

const DAY_MS = 24 * 60 * 60 * 1000;

/** The form, filled in with what an ended token had: its name, its scopes, and as many days. */
export function generateLikePath({ name, scopes, createdAt, expiresAt }: TokenDetails): string {
  const days = Math.min(Math.max(Math.floor((expiresAt - createdAt) / DAY_MS), 1), LONGEST_DAYS);
  return prefillAddress(newTokenPath, { name, scopes: scopes.join(' '), expires_in: String(days) });
}
