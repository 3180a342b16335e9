import type { ActionTrouble } from './action-answers';
import type { RefusalTopic } from './refusal-help';
import type { Scope } from './scopes';

/** Who did something: the reader, somebody by name, a holder of the secret, a service client, or a deadline. */
export type Doer = { readonly kind: 'you' | 'secret-holder' | 'service-client' | 'deadline' } | { readonly kind: 'person'; readonly name: string };

/** The reader's own token, as far as an answer shows it. */
export interface FoundToken {
  readonly id: string;
  readonly name: string;
  readonly identifier: string;
  readonly scopes: readonly Scope[];
  /** The days it was generated for. */
  readonly days: number;
  readonly successorId?: string;
}

/** A request of the reader's own token, from the request log. */
export interface FoundRequest {
  readonly id: string;
  /** Milliseconds UTC. */
  readonly at: number;
  /** Method and documented path. */
  readonly call: string;
  readonly status: number;
  readonly address: string;
}

/** Why a request was refused, as far as the server can tell: of the reader's own tokens alone. */
export interface RefusalFinding {
  readonly kind: 'found';
  /** `works` where nothing refuses the token now. */
  readonly topic: RefusalTopic | 'works' | 'unclear';
  readonly token?: FoundToken;
  readonly request?: FoundRequest;
  /** When it stopped, or until when it is stopped, in milliseconds UTC. */
  readonly when?: number;
  readonly doer?: Doer;
  /** The scope that the call needs and the token lacks. */
  readonly missing?: Scope;
  /** Whom to ask: the organization's owner. */
  readonly owner: string;
}

/** A finding, that there is no such token or request of the reader's, or why there is no answer. */
export type RefusalAnswered = RefusalFinding | { readonly kind: 'not-yours'; readonly owner: string } | ActionTrouble;

/** The one way on from an answer. */
export type WayOn = 'generate' | 'rotate' | 'token' | 'successor' | 'tokens' | 'newToken' | 'reference' | 'headers';

/** What the action answers: what was found, and where to go from there. */
export interface ExplainedRefusal {
  readonly answered: RefusalAnswered;
  readonly way?: { readonly kind: WayOn; readonly href: string };
}
