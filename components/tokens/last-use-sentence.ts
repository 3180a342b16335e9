import type { ListedToken } from '@/lib/domain/token-summary';
import { timeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';

interface Given {
  readonly words: Words;
  readonly now: number;
  readonly token: Pick<ListedToken, 'lastUsedAt' | 'lastUsedAddress'> & Partial<Pick<ListedToken, 'usedYesterday'>>;
}

/** What someone should know before they revoke: who would notice. */
export function lastUseSentence({ words, now, token: { lastUsedAt, lastUsedAddress, usedYesterday } }: Given): string {
  if (lastUsedAt === null) return words('revoke.neverUsed');
  const ago = timeAgo(words, lastUsedAt, now);
  if (usedYesterday) return words('revoke.usedYesterday', { count: usedYesterday.requests, addresses: usedYesterday.addresses, ago });
  return lastUsedAddress === null ? words('revoke.used', { ago }) : words('revoke.usedFrom', { ago, address: lastUsedAddress });
}
