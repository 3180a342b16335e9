import type { ActionTrouble } from './action-answers';
import { MOST_FOUND } from './found-secrets';
import type { TokenStatus } from './token-status';

/** What is asked of the server about a found secret: never the secret. */
export interface NamedSecret {
  readonly identifier: string;
  /** SHA-256 of the whole secret, hexadecimal; absent where the browser cannot compute it. */
  readonly fingerprint?: string;
}

/** What a reader may know of a found secret's token. Times in milliseconds UTC. */
export type FoundToken = { readonly identifier: string } & (
  | { readonly whose: 'nobody-here' }
  | { readonly whose: 'yours' | 'administered'; readonly id: string; readonly name: string; readonly owner: string; readonly status: TokenStatus; readonly lastUsedAt: number | null }
  | { readonly whose: 'somebody-here'; readonly status: TokenStatus }
);

/** What became of one. `stopped-before`: it had ended, or had been reported, before this click. */
export interface StoppedToken {
  readonly identifier: string;
  readonly what: 'revoked' | 'reported' | 'stopped-before' | 'nobody-here';
}

/** Who was told. Admins read the owners' names; whoever reported hears that they were told. */
export interface ToldOfLeak {
  readonly owners: readonly string[];
  readonly ownerCount: number;
  readonly adminCount: number;
}

export type LookUpAnswer = { readonly kind: 'looked-up'; readonly tokens: readonly FoundToken[] } | { readonly kind: 'not-found' } | ActionTrouble;
export type StopFoundAnswer = { readonly kind: 'stopped'; readonly tokens: readonly StoppedToken[]; readonly told: ToldOfLeak } | { readonly kind: 'not-found' } | ActionTrouble;

/** What a browser sent, or undefined where it is no such list. Of the same identifier the first counts. */
export function namedSecrets(sent: unknown): readonly NamedSecret[] | undefined {
  if (!Array.isArray(sent) || sent.length > MOST_FOUND) return undefined;
  const read = new Map<string, NamedSecret>();
  for (const one of sent as unknown[]) {
    const { identifier, fingerprint } = (typeof one === 'object' && one !== null ? one : {}) as Readonly<Record<string, unknown>>;
    if (typeof identifier !== 'string' || !/^[A-Za-z0-9]{22}$/.test(identifier)) return undefined;
    if (fingerprint !== undefined && (typeof fingerprint !== 'string' || !/^[0-9a-f]{64}$/.test(fingerprint))) return undefined;
    if (!read.has(identifier)) read.set(identifier, { identifier, ...(fingerprint !== undefined && { fingerprint }) });
  }
  return [...read.values()];
}
