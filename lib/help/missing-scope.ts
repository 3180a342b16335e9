import 'server-only';
import { endpoints, scopesThatSuffice } from '@/lib/domain/endpoints';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import type { Scope } from '@/lib/domain/scopes';

/** The narrowest scope that the call needs; `held` where the token has one that would do by now, undefined where nobody can tell. */
export function missingScope(held: readonly string[], request: RecordedRequest | undefined, told: readonly Scope[], memberId: string): Scope | 'held' | undefined {
  const row = request && endpoints.find(({ id }) => id === request.endpoint);
  const sufficing = row && request ? scopesThatSuffice(row, isOnSelf(request.path, memberId)) : told;
  return sufficing.some((scope) => held.includes(scope)) ? 'held' : sufficing.at(-1);
}

function isOnSelf(path: string, memberId: string): boolean {
  return [`/accounts/self`, `/accounts/${memberId}`].some((own) => new RegExp(`${own}(?![^/?])`).test(path));
}
