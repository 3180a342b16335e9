import type { ReactNode } from 'react';
import type { TokenDetails } from '@/lib/domain/token-details';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import { StarShape } from '@/components/icons/shapes';
import { AttentionLine } from './attention-line';
import type { Customs } from './customs';
import { subject } from './somebody';

interface Props extends Customs {
  readonly token: TokenDetails;
  readonly unfreeze: ReactNode;
}

/** Who froze it, until when, and what happens then; the way back for whoever froze it, and for others whom to ask. */
export function FrozenLine({ words, language, zone, token, unfreeze }: Props) {
  const { frozenBy, frozenAt, frozenUntil, frozenThen } = token;
  const end = frozenUntil ?? token.expiresAt;
  const told = {
    ...subject(words, frozenBy),
    since: fullMoment(frozenAt ?? end, language, zone),
    moment: fullMoment(end, language, zone),
    zone: zoneName(zone, language, end),
  };
  const isOwn = frozenBy?.kind === 'you';
  return (
    <AttentionLine shape={StarShape} offer={isOwn ? unfreeze : undefined}>
      {frozenThen === 'unfreeze' ? words('tokenPage.frozenThenUnfrozen', told) : words('tokenPage.frozenThenRevoked', told)}
      {frozenBy?.kind === 'person' && <span className="block">{words('tokenPage.askToUnfreeze', { name: frozenBy.name })}</span>}
    </AttentionLine>
  );
}
