import type { TokenDetails } from '@/lib/domain/token-details';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Customs } from './customs';
import { subject } from './somebody';

/** Why a token does not work any more, since when, and by whom. */
export function whyEnded({ words, language, zone, token }: Customs & { readonly token: TokenDetails }): string {
  const on = (instant: number) => ({ moment: fullMoment(instant, language, zone), zone: zoneName(zone, language, instant) });
  if (token.status === 'replaced') return words('tokenPage.replaced', on(token.replacedAt ?? token.expiresAt));
  if (token.status === 'expired') return words('tokenPage.expired', on(token.expiresAt));
  if (token.revokedAt === null) return words('tokenPage.revokedByFreeze', { ...subject(words, token.frozenBy), ...on(token.frozenUntil ?? token.expiresAt) });
  const revoked = { ...subject(words, token.revokedBy), ...on(token.revokedAt) };
  const { revocationReason: reason } = token;
  const isOwn = reason === null || reason === 'by-owner' || reason === 'by-holder' || reason === 'by-service-client';
  return isOwn ? words('tokenPage.revoked', revoked) : words('tokenPage.revokedFor', { ...revoked, reason: words(`history.reasons.${reason}`) });
}
