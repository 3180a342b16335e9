import { hasEnded } from '@/lib/domain/token-status';
import type { TokenDetails } from '@/lib/domain/token-details';
import { allOf, fullMoment, insideSentence, zoneName } from '@/lib/i18n/formats';
import { timeAgo, timeUntil } from '@/lib/i18n/relative-time';
import type { Customs } from './customs';
import { whyEnded } from './why-ended';

interface Props extends Customs {
  readonly token: TokenDetails;
}

/** The token in a sentence: what it can do, when it ends, when it was last used. Of an ended one first why, since when, by whom. */
export function Lead(props: Props) {
  const { words, token } = props;
  const used = lastUse(props);
  return (
    <p className="max-w-180 text-pretty tabular-nums wrap-anywhere sm:text-16">
      {hasEnded(token.status) ? words('tokenPage.leadOfEnded', { why: whyEnded(props), used }) : leadOfWorking(props, used)}
    </p>
  );
}

/** A frozen one may be revoked before it expires: which of both comes is told where it can be unfrozen. */
function leadOfWorking(props: Props, used: string): string {
  const { words, token } = props;
  const can = abilities(props);
  const isRevokedBefore = token.status === 'frozen' && token.frozenThen !== 'unfreeze';
  return isRevokedBefore ? words('tokenPage.leadOfFrozen', { can, used }) : words('tokenPage.lead', { can, ends: end(props), used });
}

function abilities({ words, language, token }: Props): string {
  const phrases = token.scopes.map((scope) => insideSentence(words(`scopes.${scope}.short`), language));
  return words('tokenPage.can', { phrases: allOf(phrases, language) });
}

function end({ words, language, zone, now, token }: Props): string {
  const isReplaced = token.replacedAt !== null && token.replacedAt < token.expiresAt;
  const at = isReplaced ? (token.replacedAt ?? token.expiresAt) : token.expiresAt;
  const told = { moment: fullMoment(at, language, zone), zone: zoneName(zone, language, at), ahead: timeUntil(words, at, now, zone) };
  return isReplaced ? words('tokenPage.oldSecretEnds', told) : words('tokenPage.ends', told);
}

function lastUse({ words, now, token: { lastUsedAt, lastUsedAddress } }: Props): string {
  if (lastUsedAt === null) return words('tokenPage.neverUsed');
  const ago = timeAgo(words, lastUsedAt, now);
  return lastUsedAddress === null ? words('tokenPage.used', { ago }) : words('tokenPage.usedFrom', { ago, address: lastUsedAddress });
}
