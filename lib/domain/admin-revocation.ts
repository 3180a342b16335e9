import type { ActionTrouble } from './action-answers';
import type { RevocationReason } from './audit-events';
import { checkDescription } from './descriptions';

/** Why an admin revokes: what is offered, in its order. */
export const adminReasons = ['leaked', 'no-longer-needed', 'owner-left', 'other'] as const satisfies readonly RevocationReason[];
export type AdminReason = (typeof adminReasons)[number];

export type RevocationProblem = 'reason-missing' | 'note-too-long' | 'note-not-text' | 'note-holds-secret' | 'number-differs';

/** What an admin says beside a revocation: one of the reasons, and a note of any text that holds no secret; `note` is null where there is none. */
export function readRevocation(reason: unknown, note: unknown): { readonly reason: AdminReason; readonly note: string | null } | { readonly problem: RevocationProblem } {
  const chosen = adminReasons.find((one) => one === reason);
  if (chosen === undefined) return { problem: 'reason-missing' };
  if (typeof note !== 'string') return { problem: 'note-not-text' };
  const checked = checkDescription(note);
  if ('description' in checked) return { reason: chosen, note: checked.description };
  return { problem: noteProblems[checked.problem] };
}

const noteProblems = { 'description-too-long': 'note-too-long', 'description-not-text': 'note-not-text', 'description-holds-secret': 'note-holds-secret' } as const;

/** Whether a typed number is the one that is to be confirmed: half and full width alike, with or without what parts thousands. */
export function confirmsNumber(typed: string, count: number): boolean {
  return typed.normalize('NFKC').replace(/[\s,.'’、]/gu, '') === String(count);
}

/** What came of one revocation by an admin. `already-revoked`: by whom, where it was a person, and when, in milliseconds UTC. */
export type AdminRevokeAnswer =
  | { readonly kind: 'revoked'; readonly name: string }
  | { readonly kind: 'already-revoked'; readonly by: string | null; readonly at: number }
  | { readonly kind: 'already-ended' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'problem'; readonly problem: RevocationProblem }
  | ActionTrouble;

/** Which tokens are to be revoked together: what is ticked on a page, or all that an inventory's address matches. */
export type Together = { readonly ids: readonly string[] } | { readonly filter: string };

/** What a revocation of several would do. `mark` stands for this very set: another set has another. */
export interface RevocationPreview {
  readonly count: number;
  readonly owners: number;
  /** In use today (UTC). */
  readonly usedToday: number;
  readonly mark: string;
}

export type PreviewAnswer = ({ readonly kind: 'preview' } & RevocationPreview) | { readonly kind: 'not-found' } | ActionTrouble;

/** What is confirmed, and why. */
export interface RevokeTogether {
  readonly which: Together;
  readonly count: number;
  readonly mark: string;
  readonly typed: string;
  readonly reason: unknown;
  readonly note: unknown;
}

/** What came of a revocation of several. `changed`: the set is another by now, nothing was revoked, and this is what it is. */
export type RevokeTogetherAnswer =
  | { readonly kind: 'revoked'; readonly done: number; readonly already: number }
  | ({ readonly kind: 'changed' } & RevocationPreview)
  | { readonly kind: 'not-found' }
  | { readonly kind: 'problem'; readonly problem: RevocationProblem }
  | ActionTrouble;
