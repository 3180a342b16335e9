import 'server-only';
import type { EditAnswer } from '@/lib/domain/action-answers';
import { letsMoreIn, readAddressList } from '@/lib/domain/allowed-addresses';
import type { Origin } from '@/lib/domain/audit-events';
import { changeOwnToken } from './change-own-token';

/**
 * Says from where one of a member's own tokens may be used; the next request is held to it. Whoever lets more in than before adds power,
 * and for that the sign-in must be `fresh`.
 */
export async function allowAddresses(
  member: { id: string; accountId: string },
  tokenId: string,
  written: string,
  fresh: boolean,
  origin: Origin,
  now: number,
): Promise<EditAnswer> {
  const read = readAddressList(written);
  if ('problem' in read) return { kind: 'problem', ...read };
  const { addresses } = read;
  return changeOwnToken(member, tokenId, origin, now, ({ allowedAddresses: before }) => {
    if (JSON.stringify(before) === JSON.stringify(addresses)) return { kind: 'unchanged' };
    if (!fresh && letsMoreIn(addresses, before)) return { kind: 'step-up-needed' };
    return { kind: 'do', edit: { allowedAddresses: addresses }, change: { action: 'set-allowed-addresses', addresses } };
  });
}
