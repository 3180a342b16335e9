import type { AdminAction } from './admin-actions';
import type { MemberFact } from './member-facts';
import type { GenerationRefusal } from './policy';
import type { PolicyPart } from './policy-change';
import type { Outcome } from './recorded-use';
import type { RotationRefusal } from './rotation';
import type { Scope } from './scopes';
import { SECRET_BEGINS, withoutSecrets } from './secret';
import type { ServiceClientRefusal } from './service-clients';
import type { TokenChange } from './token-changes';

/** Who did it. Persons stand by id alone, so that a person can be erased without breaking the chain. */
export type Actor =
  | { readonly kind: 'member'; readonly memberId: string }
  | { readonly kind: 'secret-holder'; readonly tokenId: string }
  | { readonly kind: 'service-client'; readonly clientId: string }
  | { readonly kind: 'stranger' }
  | { readonly kind: 'system' };

/** From where. `client` is the User-Agent, cut. */
export interface Origin {
  readonly address: string;
  readonly client: string;
  readonly requestId: string;
}

/** What happened. Types are the names of the OWASP Logging Vocabulary. */
export type AuditFact =
  | MemberFact
  | { readonly type: 'authn_login_success'; readonly memberId: string; readonly sessionId: string }
  | { readonly type: 'authn_login_fail'; readonly memberId: string | null; readonly emailKey: string }
  | { readonly type: 'authn_login_fail_max'; readonly memberId: string | null; readonly emailKey: string; readonly waitMs: number }
  | {
      readonly type: 'authn_token_created';
      readonly tokenId: string;
      readonly identifier: string;
      readonly name: string;
      readonly scopes: readonly Scope[];
      readonly expiresAt: number;
      /** Where it may be used from alone, if that was said. */
      readonly addresses?: readonly string[];
      /** The token it took the place of, where it came of a rotation. */
      readonly predecessorId?: string;
    }
  /** `name` is the token's after the change. */
  | ({ readonly type: 'authz_change'; readonly tokenId: string; readonly identifier: string; readonly name: string } & TokenChange)
  | { readonly type: 'authn_token_revoked'; readonly tokenId: string; readonly identifier: string; readonly name: string; readonly reason: RevocationReason; readonly note?: string }
  /** Beside one event for each token. `filter`: the list's address, or `selected`. */
  | { readonly type: 'authz_admin'; readonly action: 'revoke-by-filter'; readonly count: number; readonly reason: RevocationReason; readonly note?: string; readonly filter: string }
  | { readonly type: 'authz_admin'; readonly action: ServiceClientAction; readonly clientId: string; readonly name: string }
  | { readonly type: 'authz_fail'; readonly action: ServiceClientAction; readonly reason: ServiceClientRefusal }
  /** `target`: the id that was asked for, of a client that is not the account's, or has ended already. */
  | { readonly type: 'authz_fail'; readonly action: 'end-service-client'; readonly reason: 'not-found'; readonly target: string }
  /** The question that was answered anew, before and after; and how many tokens that shortened, where it did. */
  | { readonly type: 'authz_admin'; readonly action: 'change-policy'; readonly before: PolicyPart; readonly after: PolicyPart; readonly shortened?: number }
  /** A member who tried what is for admins. `target`: the path or id it was about. */
  | { readonly type: 'authz_fail'; readonly action: AdminAction; readonly reason: 'admins-only'; readonly target: string }
  | { readonly type: 'authz_fail'; readonly action: 'generate-token'; readonly reason: GenerationRefusal | 'scope-unknown' }
  | { readonly type: 'authz_fail'; readonly action: 'remove-scopes'; readonly reason: 'scope-unknown' }
  | { readonly type: 'authz_fail'; readonly action: 'rotate-token'; readonly tokenId: string; readonly identifier: string; readonly reason: RotationRefusal | 'scope-unknown' }
  /** An admin took a list of the organization along as a file. `filter`: what it was narrowed to, as its address says it. */
  | { readonly type: 'sensitive_read'; readonly action: ExportAction; readonly format: ExportFormat; readonly filter: string }
  | ({ readonly type: 'authn_token_reuse'; readonly reason: 'revoked' | 'replaced' | 'expired' } & CalledWith)
  | ({ readonly type: 'excess_rate_limit_exceeded' } & CalledWith)
  | ({ readonly type: 'authz_fail'; readonly action: 'call-api'; readonly reason: Exclude<Outcome, 'valid' | 'rate-limited' | 'revoked' | 'replaced' | 'expired'> } & CalledWith)
  | { readonly type: 'authz_fail'; readonly action: 'call-api'; readonly reason: 'guessed'; readonly tokenId: string; readonly identifier: string };

/** The token a refused call was made with, and the row of the endpoint table it asked for. */
interface CalledWith {
  readonly tokenId: string;
  readonly identifier: string;
  readonly endpoint: string;
}

/** Files that admins may take along. */
export type ExportAction = Extract<AdminAction, 'export-tokens' | 'export-impact' | 'export-audit-log'>;
export type ExportFormat = 'csv' | 'jsonl';

export type ServiceClientAction = 'register-service-client' | 'end-service-client';

/**
 * `by-owner` and `by-holder` are a member's own revocation in the browser and over the API, `by-service-client` a service's; `leaked` is said of a
 * secret that was found, by whoever found it; `unused` is the policy's, of its own accord; the others are an admin's.
 */
export type RevocationReason = 'by-owner' | 'by-holder' | 'by-service-client' | 'leaked' | 'no-longer-needed' | 'owner-left' | 'unused' | 'other';

export interface AuditEvent {
  /** Milliseconds UTC. */
  readonly at: number;
  readonly actor: Actor;
  readonly origin: Origin;
  readonly fact: AuditFact;
}

/** The chain of what belongs to no account: failed sign-ins with an unknown e-mail. */
export const PLATFORM_CHAIN = 'platform';

/** The longest `client` that is kept, in UTF-16 units. */
const LONGEST_CLIENT = 200;

/** A User-Agent as it may be kept: cut, and without a secret that somebody calls their client by. */
export function keptClient(userAgent: string | null | undefined): string {
  const sent = userAgent ?? '';
  return (sent.includes(SECRET_BEGINS) ? withoutSecrets(sent) : sent).slice(0, LONGEST_CLIENT);
}

/**
 * One text for one event: JSON with sorted keys and no spaces, after RFC 8785 for the values that occur here
 * (strings, integers, null, lists, objects). It is what is hashed and, to the letter, what is stored.
 */
export function canonicalText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalText).join(',')}]`;
  if (value === undefined) throw new TypeError('An audit event holds nothing undefined in a list.');
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).filter(([, held]) => held !== undefined);
  return `{${entries.sort(byKey).map(([key, held]) => `${JSON.stringify(key)}:${canonicalText(held)}`).join(',')}}`;
}

function byKey([a]: [string, unknown], [b]: [string, unknown]): number {
  return a < b ? -1 : Number(a > b);
}
