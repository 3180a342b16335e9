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
  readonly mayUnfreeze: boolean;
}

/** Who froze it, until when, and what happens then; the way back for who may, and for others whom to ask. */
export function FrozenLine({ words, language, zone, token, unfreeze, mayUnfreeze }: Props) {
  const { frozenBy, frozenAt, frozenUntil, frozenThen } = token;
  const end = frozenUntil ?? token.expiresAt;
  const told = {
    ...subject(words, frozenBy),
    since: fullMoment(frozenAt ?? end, language, zone),
    moment: fullMoment(end, language, zone),
    zone: zoneName(zone, language, end),
  };
  return (
    <AttentionLine shape={StarShape} offer={mayUnfreeze ? unfreeze : undefined}>
      {frozenThen === 'unfreeze' ? words('tokenPage.frozenThenUnfrozen', told) : words('tokenPage.frozenThenRevoked', told)}
      {!mayUnfreeze && frozenBy?.kind === 'person' && <span className="block">{words('tokenPage.askToUnfreeze', { name: frozenBy.name })}</span>}
    </AttentionLine>
  );
}
