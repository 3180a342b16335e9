import type { RefusalReason } from '@/lib/domain/usage-figures';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';
import { CrossShape } from '@/components/icons/shapes';
import { AttentionLine, offerStyle } from './attention-line';

interface Props {
  readonly words: Words;
  readonly reason: RefusalReason;
  /** Where the token may be rotated. */
  readonly rotatePath: string | undefined;
}

/** Calls that were refused since yesterday, why, and for a missing scope the way to it. */
export function RefusedLine({ words, reason: { outcome, requests, missing }, rotatePath }: Props) {
  const mends = missing.length > 0 && rotatePath !== undefined;
  const offer = mends && (
    <a href={`${rotatePath}?scopes=${missing.map(encodeURIComponent).join(',')}`} className={offerStyle}>
      {words('tokenPage.rotateWithScopes', { count: missing.length })}
    </a>
  );
  return (
    <AttentionLine shape={CrossShape} offer={offer || undefined}>
      {missing.length > 0
        ? words.rich('tokenPage.refused.out-of-scope', { count: requests, scopes: missing.join(' '), code: inlineCode })
        : words(sentences[outcome], { count: requests })}
    </AttentionLine>
  );
}

const sentences = {
  'out-of-scope': 'tokenPage.refused.scope-missing',
  'address-not-allowed': 'tokenPage.refused.address-not-allowed',
  'admin-only': 'tokenPage.refused.admin-only',
  'rate-limited': 'tokenPage.refused.rate-limited',
  frozen: 'tokenPage.refused.frozen',
  expired: 'tokenPage.refused.expired',
  revoked: 'tokenPage.refused.revoked',
  replaced: 'tokenPage.refused.replaced',
  'member-inactive': 'tokenPage.refused.member-inactive',
  'plan-lapsed': 'tokenPage.refused.plan-lapsed',
  valid: 'tokenPage.refused.scope-missing',
} as const satisfies Record<RefusalReason['outcome'], string>;
