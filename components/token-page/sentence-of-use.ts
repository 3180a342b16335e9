import type { TokenDetails } from '@/lib/domain/token-details';
import type { TokenUsage } from '@/lib/domain/usage-figures';
import { timeAgo } from '@/lib/i18n/relative-time';
import { lastUseSentence } from '@/components/tokens/last-use-sentence';
import type { Customs } from './customs';

/** What someone should know before they stop it, in numbers: how much it was used yesterday, from where, and when last. */
export function sentenceOfUse({ words, now }: Customs, token: TokenDetails, { yesterday }: TokenUsage): string {
  if (token.lastUsedAt === null || yesterday.requests === 0) return lastUseSentence({ words, now, token });
  return words('tokenPage.usedYesterday', { count: yesterday.requests, addresses: yesterday.addresses, ago: timeAgo(words, token.lastUsedAt, now) });
}
