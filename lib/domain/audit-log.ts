import type { AuditFact, Origin } from './audit-events';
import type { Somebody } from './token-details';

/** An entry of the audit log as admins read it: persons, tokens and clients by the names of now. Times in milliseconds UTC. */
export interface AuditEntry {
  readonly seq: number;
  readonly at: number;
  readonly actor: Somebody | { readonly kind: 'named-client'; readonly name: string };
  /** Whom it was about, where that is a member. */
  readonly person: Somebody | undefined;
  /** The token's name where the fact itself tells none. */
  readonly tokenName: string | undefined;
  readonly origin: Origin;
  readonly fact: AuditFact;
}

/** The most that one text of a filter may stand for. Each member is looked for in the text of events, each token in an index. */
export const mostNamed = { person: 20, token: 500 } as const;

/** A page of the log, the newest first. */
export interface AuditLogPage {
  readonly entries: readonly AuditEntry[];
  readonly hasOlder: boolean;
  readonly hasNewer: boolean;
  /** What a filter's text matches more of than can be looked for. */
  readonly tooMany: readonly ('person' | 'token')[];
}

/** What the last verification of a chain said. */
export interface Verification {
  readonly at: number;
  readonly entries: number;
  /** The first entry that does not match the one before it; null where there is none. */
  readonly brokenSeq: number | null;
}

/** What the page's action answers. */
export type VerifyLogAnswer =
  | { readonly kind: 'ready' | 'sign-in-needed' | 'busy' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'verified'; readonly entries: number }
  | { readonly kind: 'broken'; readonly seq: number }
  | { readonly kind: 'failed'; readonly requestId: string };
