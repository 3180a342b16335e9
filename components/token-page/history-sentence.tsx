import type { ReactNode } from 'react';
import type { DerivedFact, HistoryEntry, TokenFact } from '@/lib/domain/token-history';
import { tableMoment } from '@/lib/i18n/formats';
import { inlineCode } from '@/components/controls/inline-code';
import type { Customs } from './customs';
import { subject, type Doer } from './somebody';

/** An event as a sentence. `address`: from where, or `none` where that stands beside it. */
export function historySentence(customs: Customs, { who, address, fact }: Pick<HistoryEntry, 'address' | 'fact'> & { readonly who: Doer }, currentName: string): ReactNode {
  const { words } = customs;
  const token = 'name' in fact ? fact.name : currentName;
  const did = { ...subject(words, who), token };
  switch (fact.type) {
    case 'derived':
      return words(derivedSentence[fact.what], { token });
    case 'authn_token_created':
      return words(fact.predecessorId === undefined ? 'history.created' : 'history.createdByRotation', did);
    case 'authn_token_revoked': {
      const { reason } = fact;
      const isOwn = reason === 'by-owner' || reason === 'by-holder' || reason === 'by-service-client';
      return isOwn ? words('history.revoked', did) : words('history.revokedFor', { ...did, reason: words(`history.reasons.${reason}`) });
    }
    case 'authz_change':
      return changeSentence(customs, fact, did);
    case 'authn_token_reuse':
      return words('history.endedUsed', { token, address });
    case 'excess_rate_limit_exceeded':
      return words('history.tooMany', { token, address });
    case 'authz_fail':
      if (fact.action === 'rotate-token') return words('history.rotationRefused', did);
      return fact.reason === 'guessed' ? words('history.guessed', { token, address }) : words(`history.refused.${fact.reason}`, { token, address });
  }
}

type Change = Extract<TokenFact, { type: 'authz_change' }>;

function changeSentence({ words, language, zone }: Customs, fact: Change, did: ReturnType<typeof subject> & { readonly token: string }): ReactNode {
  const moment = (instant: number) => tableMoment(instant, language, zone);
  switch (fact.action) {
    case 'rotate-token':
      return fact.intent === 'leaked' ? words('history.rotatedAfterLeak', did) : words('history.rotated', { ...did, moment: moment(fact.stopsAt) });
    case 'stop-old-secret':
      return words('history.oldSecretStopped', did);
    case 'remove-scopes':
      return words.rich('history.scopesRemoved', { ...did, scopes: fact.scopes.join(' '), code: inlineCode });
    case 'rename-token':
      return words('history.renamed', { ...did, old: fact.from });
    case 'describe-token':
      return words('history.described', did);
    case 'set-allowed-addresses':
      return fact.addresses === null ? words('history.addressesOpened', did) : words.rich('history.addressesSet', { ...did, addresses: fact.addresses.join(' '), code: inlineCode });
    case 'freeze-token':
      return words(fact.then === 'revoke' ? 'history.frozenThenRevoke' : 'history.frozenThenUnfreeze', { ...did, moment: moment(fact.until) });
    case 'unfreeze-token':
      return words('history.unfrozen', did);
    case 'report-leaked':
      return words('history.reported', { ...did, moment: moment(fact.until) });
    case 'shorten-token':
      return words('history.shortened', { ...did, moment: moment(fact.until) });
  }
}

const derivedSentence = {
  expired: 'history.expired',
  'old-secret-stopped': 'history.secretStopped',
  'freeze-ended-in-revocation': 'history.freezeEndedInRevocation',
  'freeze-ended': 'history.freezeEnded',
} as const satisfies Record<DerivedFact, string>;
