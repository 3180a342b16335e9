import * as z from 'zod/mini';
import type { ActionTrouble } from './action-answers';
import { roles, type Role } from './roles';
import { withoutAnySecret } from './secret';
import { normalEmail } from './sign-in';

export const inviteFields = { emails: 'emails', role: 'role', submissionId: 'submissionId', renderedFor: 'renderedFor' } as const;

/** Addresses that one form invites at most. */
export const MOST_INVITED = 50;
const LONGEST_EMAIL = 254;
/** Longer texts are no list of addresses. */
const LONGEST_TEXT = MOST_INVITED * (LONGEST_EMAIL + 2);

/** What came of one address. The link holds a secret and is told once; `member` and `deactivated` are people of the admin's own organization. */
export type Invited =
  | { readonly kind: 'invited'; readonly email: string; readonly link: string }
  | { readonly kind: 'invited-before' | 'member' | 'deactivated'; readonly email: string };

export type InviteProblem = { readonly problem: 'emails-missing' } | { readonly problem: 'email-unreadable'; readonly email: string } | { readonly problem: 'emails-too-many' } | { readonly problem: 'role-unknown' };

interface Entries {
  /** What was typed, never a secret. */
  readonly emails: string;
  readonly role: Role;
}

export type InviteAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'invited'; readonly invited: readonly Invited[]; readonly role: Role }
  | ({ readonly kind: 'problem'; readonly problem: InviteProblem } & Entries)
  | ({ readonly kind: 'not-found' } & Entries)
  | (ActionTrouble & Entries);

/** Addresses as people paste them: with commas, semicolons, spaces or lines between, each once, in their order. */
export function addressesIn(typed: string): { readonly emails: readonly string[] } | InviteProblem {
  if (typed.length > LONGEST_TEXT) return { problem: 'emails-too-many' };
  const emails = [...new Set(typed.normalize('NFKC').split(/[\s,;、]+/).map(normalEmail).filter(Boolean))];
  if (emails.length === 0) return { problem: 'emails-missing' };
  if (emails.length > MOST_INVITED) return { problem: 'emails-too-many' };
  const unreadable = emails.find((email) => !isEmail(email));
  return unreadable === undefined ? { emails } : { problem: 'email-unreadable', email: withoutAnySecret(unreadable).slice(0, 80) };
}

const email = z.email();

export function isEmail(text: string): boolean {
  return text.length <= LONGEST_EMAIL && email.safeParse(text).success;
}

const postedForm = z.object({
  emails: z.string(),
  role: z.enum(roles),
  submissionId: z.string().check(z.regex(/^[A-Za-z0-9_-]{16,40}$/)),
  renderedFor: z.string().check(z.maxLength(64)),
});

/** The form as it was posted, or undefined where no form of ours posts such a thing. */
export function postedInvitation(form: FormData): z.infer<typeof postedForm> | undefined {
  const read = postedForm.safeParse({
    emails: form.get(inviteFields.emails) ?? '',
    role: form.get(inviteFields.role) ?? 'member',
    submissionId: form.get(inviteFields.submissionId),
    renderedFor: form.get(inviteFields.renderedFor) ?? '',
  });
  return read.success ? read.data : undefined;
}
