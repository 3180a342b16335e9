import 'server-only';
import type { TokenRecord } from '@/db/tokens';
import { endpoints } from '@/lib/domain/endpoints';
import type { FoundRequest, FoundToken } from '@/lib/domain/refusal-finding';
import type { RecordedRequest } from '@/lib/domain/recorded-use';
import { isScope } from '@/lib/domain/scopes';

const DAY_MS = 24 * 60 * 60 * 1000;

export function foundToken({ id, name, identifier, scopes, createdAt, expiresAt, successorId }: TokenRecord): FoundToken {
  const days = Math.max(1, Math.round((expiresAt - createdAt) / DAY_MS));
  return { id, name, identifier, scopes: scopes.filter(isScope), days, ...(successorId !== null && { successorId }) };
}

/** The documented path, not the one that was sent: that may hold numbers and ids. */
export function foundRequest({ id, at, endpoint, method, path, status, address }: RecordedRequest): FoundRequest {
  const row = endpoints.find((one) => one.id === endpoint);
  return { id, at, call: `${method} ${row?.path ?? path.split('?', 1)[0] ?? ''}`, status, address };
}
