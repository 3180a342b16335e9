import * as z from 'zod/mini';
import type { RevokeAnswer } from './action-answers';
import { isGrace, USUAL_GRACE, type Grace } from './graces';
import type { ExpiryLength, RotationRefusal } from './rotation';
import { inCatalogueOrder, isScope, type Scope } from './scopes';
import { tokenFormFields } from './token-form';
import type { RotationIntent } from './token-changes';

/** What a person chose for a rotation, kept so that an error loses nothing. */
export interface RotationEntries {
  readonly intent: RotationIntent;
  readonly grace: Grace;
  readonly length: ExpiryLength;
  readonly scopes: readonly Scope[];
}

/** A rotation that may be carried out. */
export interface WantedRotation extends RotationEntries {
  readonly tokenId: string;
  /** One rendering of the form: its second use rotates nothing. */
  readonly submissionId: string;
}

/** Names of the form's fields. The scopes' boxes are those of the form that generates. */
export const rotationFields = {
  tokenId: 'tokenId',
  intent: 'intent',
  grace: 'grace',
  length: 'length',
  scope: tokenFormFields.scope,
  submissionId: tokenFormFields.submissionId,
  renderedFor: tokenFormFields.renderedFor,
} as const;

export type RotationProblem = 'scopes-missing' | 'scope-unknown';

/** What the action answers to the form. The secret stands in `rotated` alone. */
export type RotateAnswer =
  | { readonly kind: 'ready' }
  /** `oldStopsAt`: when the old secret stops; null where it has. */
  | { readonly kind: 'rotated'; readonly secret: string; readonly tokenId: string; readonly intent: RotationIntent; readonly oldStopsAt: number | null }
  /** `tokenId`: what the first use of the form has generated. */
  | { readonly kind: 'already-generated'; readonly tokenId: string }
  | { readonly kind: 'problem'; readonly problem: RotationProblem; readonly entries: RotationEntries }
  | { readonly kind: 'refused'; readonly reason: RotationRefusal; readonly entries: RotationEntries }
  | { readonly kind: 'not-found'; readonly entries: RotationEntries }
  | { readonly kind: 'sign-in-needed' | 'step-up-needed' | 'busy'; readonly entries: RotationEntries }
  | { readonly kind: 'failed'; readonly requestId: string; readonly entries: RotationEntries };

/** What the button that stops an old secret is answered. */
export type StopOldSecretAnswer = { readonly kind: 'ended' | 'already-ended'; readonly name: string } | Exclude<RevokeAnswer, { kind: 'revoked' | 'already-ended' }>;

const posted = z.object({
  tokenId: z.string().check(z.maxLength(64)),
  intent: z.enum(['planned', 'leaked']),
  grace: z.string().check(z.maxLength(8)),
  length: z.enum(['same', 'recommended']),
  scopes: z.array(z.string()),
  submissionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,40}$/)),
  renderedFor: z.string().check(z.maxLength(64)),
});

/** The form as it was posted, or undefined where no form of ours posts such a thing. */
export function postedRotation(form: FormData) {
  const read = posted.safeParse({
    tokenId: form.get(rotationFields.tokenId),
    intent: form.get(rotationFields.intent),
    grace: form.get(rotationFields.grace) ?? '',
    length: form.get(rotationFields.length) ?? 'same',
    scopes: form.getAll(rotationFields.scope),
    submissionId: form.get(rotationFields.submissionId),
    renderedFor: form.get(rotationFields.renderedFor) ?? '',
  });
  if (!read.success || !isGrace(read.data.grace)) return undefined;
  return { ...read.data, grace: read.data.grace };
}

/** The entries as they may go back to the browser. Of a form that is none of ours, what a new one starts with. */
export function rotationToKeep(form: ReturnType<typeof postedRotation>): RotationEntries {
  if (!form) return { intent: 'planned', grace: USUAL_GRACE, length: 'same', scopes: [] };
  const { intent, grace, length, scopes } = form;
  return { intent, grace, length, scopes: inCatalogueOrder(scopes.filter(isScope)) };
}

/** What is wrong with the scopes of a posted rotation, or undefined. */
export function rotationProblem({ scopes }: { readonly scopes: readonly string[] }): RotationProblem | undefined {
  if (scopes.length === 0) return 'scopes-missing';
  return scopes.every(isScope) ? undefined : 'scope-unknown';
}
