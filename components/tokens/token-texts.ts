import { hasBroadAccess } from '@/lib/domain/scopes';
import { dayIn } from '@/lib/domain/time-zones';
import { canBeRotated, hasEnded, type TokenStatus } from '@/lib/domain/token-status';
import type { ListedToken } from '@/lib/domain/token-summary';
import { fullMoment, insideSentence, zoneName } from '@/lib/i18n/formats';
import { shortTimeAgo, timeUntil } from '@/lib/i18n/relative-time';
import type { ReaderOfTexts } from './reader-of-texts';
import { lastUseSentence } from './last-use-sentence';
import { statusLine } from './status-line';

/** Scopes that are named before "1 more": as many as two lines of a column hold. */
const SHOWN = 2;

/** A moment as a cell shows it: relative, and exact on demand. */
export interface ShownTime {
  readonly at: number;
  readonly text: string;
  readonly exact: string;
}

/** A row of the list in the reader's words, which are chosen on the server: the browser gets texts, and no catalogue to make them from. */
export interface TokenTexts {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly href: string;
  /** Where a rotation begins, where one is possible. */
  readonly rotateHref?: string;
  readonly access: string;
  /** What stands behind "1 more", and how many these are. */
  readonly moreAccess?: readonly [count: number, text: string];
  readonly isBroad?: boolean;
  readonly status: TokenStatus;
  /** When it stops, or a line about its status in place of that. */
  readonly expires: ShownTime | string | undefined;
  readonly ended?: boolean;
  readonly lastUsed?: ShownTime;
  readonly address?: string;
  readonly usedToday?: boolean;
  /** What to know before it is revoked; not needed where there is nothing to revoke. */
  readonly lastUse?: string;
}

/** Where a token's own page and its rotation are. */
export interface LinksOfToken {
  readonly token: (id: string) => string;
  readonly rotation: (id: string) => string;
}

/** Puts a token into words. */
export function tokenTexts(reader: ReaderOfTexts, token: ListedToken, links: LinksOfToken): TokenTexts {
  const { words, language, zone, now } = reader;
  const { id, name, identifier, status, scopes, lastUsedAt, lastUsedAddress } = token;
  const exact = (at: number) => words('status.moment', { moment: fullMoment(at, language, zone), zone: zoneName(zone, language, at) });
  const phrases = scopes.map((scope, at) => (at === 0 ? words(`scopes.${scope}.short`) : insideSentence(words(`scopes.${scope}.short`), language)));
  const separator = words('list.accessSeparator');
  const hidden = phrases.slice(SHOWN);
  const ended = hasEnded(status);
  return {
    id,
    name,
    identifier,
    href: links.token(id),
    ...(canBeRotated(status) && { rotateHref: links.rotation(id) }),
    access: phrases.slice(0, SHOWN).join(separator) + (hidden.length > 0 ? separator : ''),
    ...(hidden.length > 0 && { moreAccess: [hidden.length, hidden.join(separator)] as const }),
    ...(hasBroadAccess(scopes) && { isBroad: true }),
    status,
    expires: showsTimeLeft(status) ? { at: token.expiresAt, text: timeUntil(words, token.expiresAt, now, zone), exact: exact(token.expiresAt) } : statusLine(reader, token),
    ...(ended ? { ended } : { lastUse: lastUseSentence({ words, now, token }) }),
    ...(lastUsedAt !== null && { lastUsed: { at: lastUsedAt, text: shortTimeAgo(words, lastUsedAt, now), exact: exact(lastUsedAt) } }),
    ...(lastUsedAddress !== null && { address: lastUsedAddress }),
    ...(lastUsedAt !== null && dayIn(zone, lastUsedAt) === dayIn(zone, now) && { usedToday: true }),
  };
}

function showsTimeLeft(status: TokenStatus): boolean {
  return status === 'active' || status === 'expiring-soon' || status === 'rotation-due' || status === 'member-inactive' || status === 'plan-lapsed';
}
