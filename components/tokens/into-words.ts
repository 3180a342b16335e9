import { hasBroadAccess } from '@/lib/domain/scopes';
import { dayIn } from '@/lib/domain/time-zones';
import type { TokenStatus } from '@/lib/domain/token-status';
import type { ListedToken } from '@/lib/domain/token-summary';
import { insideSentence } from '@/lib/i18n/formats';
import { shortTimeAgo, timeUntil } from '@/lib/i18n/relative-time';
import type { ReaderOfTexts } from './reader-of-texts';
import { statusLine } from './status-line';
import type { TokenTexts } from './token-texts';

/** Scopes that are named before "1 more": as many as two lines of a column hold. */
const SHOWN = 2;

/** Puts a token into words. */
export function tokenTexts(reader: ReaderOfTexts, token: ListedToken): TokenTexts {
  const { words, language, zone, now } = reader;
  const { id, name, identifier, status, scopes, expiresAt, lastUsedAt, lastUsedAddress, usedYesterday } = token;
  const phrases = scopes.map((scope, at) => (at === 0 ? words(`scopes.${scope}.short`) : insideSentence(words(`scopes.${scope}.short`), language)));
  const separator = words('list.accessSeparator');
  const hidden = phrases.slice(SHOWN);
  const line = statusLine(reader, token);
  return {
    id,
    name,
    identifier,
    access: phrases.slice(0, SHOWN).join(separator) + (hidden.length > 0 ? separator : ''),
    ...(hidden.length > 0 && { moreAccess: [hidden.length, hidden.join(separator)] }),
    ...(hasBroadAccess(scopes) && { isBroad: true }),
    ...(status !== 'active' && { status }),
    ...(showsTimeLeft(status) ? { expires: [expiresAt, timeUntil(words, expiresAt, now, zone)] } : line !== undefined && { expires: line }),
    ...(lastUsedAt !== null && { lastUsed: [lastUsedAt, shortTimeAgo(words, lastUsedAt, now)] }),
    ...(lastUsedAddress !== null && { address: lastUsedAddress }),
    ...(lastUsedAt !== null && dayIn(zone, lastUsedAt) === dayIn(zone, now) && { usedToday: true }),
    ...(usedYesterday && { usedYesterday }),
  };
}

function showsTimeLeft(status: TokenStatus): boolean {
  return status === 'active' || status === 'expiring-soon' || status === 'rotation-due' || status === 'member-inactive' || status === 'plan-lapsed';
}
