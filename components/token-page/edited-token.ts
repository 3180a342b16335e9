import { readAddress } from '@/lib/domain/address-ranges';
import { dayOf } from '@/lib/domain/recorded-use';
import type { TokenDetails } from '@/lib/domain/token-details';
import type { TokenUsage } from '@/lib/domain/usage-figures';
import { zoneName } from '@/lib/i18n/formats';
import type { Customs } from './customs';
import { sentenceOfUse } from './sentence-of-use';
import type { EditedToken } from './token-dialog';

/** What the dialogs are given of a token: no more than they say or change. */
export function editedToken(customs: Customs, token: TokenDetails, usage: TokenUsage, readerAddress: string): EditedToken {
  const { language, zone, now } = customs;
  const today = dayOf(now);
  return {
    id: token.id,
    name: token.name,
    description: token.description,
    allowedAddresses: token.allowedAddresses,
    addressesToday: usage.addresses.rows.filter(({ of, allowed, lastAt }) => allowed > 0 && lastAt >= today && readAddress(of)).map(({ of }) => of),
    readerAddress,
    useSentence: sentenceOfUse(customs, token, usage),
    language,
    zone,
    zoneName: zoneName(zone, language, now),
  };
}
