import 'server-only';
import type { problem } from '@/lib/domain/answers/errors';
import type { Scope } from '@/lib/domain/scopes';
import { rfc3339 } from '@/lib/domain/wire-dates';
import type { Wire } from '@/lib/domain/wire';
import { publicOrigin } from '@/lib/environment/public-origin';
import type { HeldToken } from '@/lib/tokens/check-secret';
import type { ApiContext } from './context';

/** What helps a caller mend a refused request. */
export interface Repair {
  /** The scopes any of which would do, the widest first. */
  readonly sufficing?: readonly Scope[];
  /** The caller's token, only once its secret matched. */
  readonly token?: HeldToken;
}

interface Problem extends Repair {
  readonly name: string;
  readonly status: number;
  readonly detail: string;
  readonly requestId: string;
}

/** Whether the client accepts `application/problem+json` by name: who says only that anything will do gets the vendor's form. */
export function wantsProblem(c: ApiContext): boolean {
  const ranges = (c.req.header('accept') ?? '').toLowerCase().split(',').map((range) => range.trim());
  return ranges.some((range) => /^application\/problem\+json\s*(;|$)/.test(range) && !/;\s*q=0(\.0*)?\s*(;|$)/.test(range));
}

/** RFC 9457's members. The type is the address of the help's section on it; the secret is in none of them. */
export function problemMembers({ name, status, detail, requestId, sufficing, token }: Problem): Omit<Wire<typeof problem>, 'error' | 'description' | 'request_id'> {
  const type = `${publicOrigin()}/help/refused-requests#${name}`;
  const end = token && { [name === 'expired' ? 'expired_at' : 'expires_at']: rfc3339(token.stopsAt) };
  return {
    type,
    title: titleOf(name),
    status,
    detail,
    instance: requestId,
    ...(sufficing && { required_scopes: sufficing }),
    ...(token && { token_id: token.identifier, granted_scopes: token.scopes }),
    ...end,
    ...(sufficing && token && { rotate_url: rotateLink(token, sufficing) }),
  };
}

function titleOf(name: string): string {
  const words = name.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The page of a rotation with the held scopes and the narrowest that would do. */
function rotateLink(token: HeldToken, sufficing: readonly Scope[]): string {
  const scopes = [...token.scopes, ...sufficing.slice(-1)].map(encodeURIComponent).join('+');
  return `${publicOrigin()}/profile/integrations/personal-access-tokens/${encodeURIComponent(token.id)}/rotate?scopes=${scopes}`;
}
