import { useEffect, useId, useRef, type FormEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { FormNotice } from '@/components/controls/form-notice';
import { GuardedField } from '@/components/controls/guarded-field';
import { ChoiceSegments } from '@/components/preferences/choice-segments';
import type { NoAnswer } from '@/components/reveal/use-secret-form';
import { PageHead } from '@/components/shell/page-head';
import { INVITATION_DAYS } from '@/lib/domain/invitation-secret';
import { inviteFields, MOST_INVITED, type InviteAnswer, type InviteProblem } from '@/lib/domain/invite-form';
import type { Role } from '@/lib/domain/roles';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly answer: Exclude<InviteAnswer, { kind: 'invited' }> | NoAnswer;
  readonly pending: boolean;
  readonly submit: (form: FormData) => void;
  readonly nativeAction: (form: FormData) => void;
  readonly passwordDialog: ReactNode;
  readonly roles: readonly Role[];
  readonly organization: string;
  readonly submissionId: string;
  readonly memberId: string;
  readonly again: { readonly email: string; readonly role: Role } | undefined;
}

/** Several addresses in one field, and the role that they get. */
export function InviteForm({ answer, pending, submit, nativeAction, passwordDialog, roles, organization, submissionId, memberId, again }: Props) {
  const words = useTranslations();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const problem = answer.kind === 'problem' ? answer.problem : undefined;

  useEffect(() => {
    if (answer.kind === 'problem') form.current?.querySelector('textarea')?.focus();
  }, [answer]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget));
  }

  const chosen = 'role' in answer ? answer.role : (again?.role ?? 'member');
  const of = [...roles].reverse().map((role) => ({ value: role, label: words(`roles.${role}`) }));
  return (
    <>
      <PageHead title={words('members.invite')} />
      {answer.kind === 'not-found' ? (
        <p role="alert" className="mb-8 max-w-160 rounded-8 border border-danger-line bg-danger-soft px-4 py-3">
          {words('members.refused.owners-only')}
        </p>
      ) : (
        <FormNotice answer={answer} />
      )}
      <form ref={form} action={nativeAction} onSubmit={send} noValidate className="grid max-w-160 gap-8">
        <p>{words('members.inviteForm.lead', { days: INVITATION_DAYS, organization })}</p>
        <input type="hidden" name={inviteFields.submissionId} value={submissionId} />
        <input type="hidden" name={inviteFields.renderedFor} value={memberId} />
        <div>
          <label htmlFor={id} className={labelStyle}>
            {words('members.inviteForm.emails')}
          </label>
          <GuardedField rows={3} id={id} name={inviteFields.emails} defaultValue={'emails' in answer ? answer.emails : (again?.email ?? '')} inputMode="email" autoCapitalize="off" spellCheck={false} invalid={problem !== undefined} describedBy={[`${id}-hint`, problem && `${id}-error`]}>
            <p id={`${id}-hint`} className="mt-1.5 text-muted">
              <span className="block">{words('members.inviteForm.emailsHint', { max: MOST_INVITED })}</span>
              <span className="block">{words('members.inviteForm.elsewhere')}</span>
            </p>
          </GuardedField>
          {problem && <FieldError id={`${id}-error`}>{problemText(words, problem)}</FieldError>}
        </div>
        <ChoiceSegments name={inviteFields.role} legend={words('members.inviteForm.role')} chosen={chosen} of={of} />
        <div>
          <button type="submit" aria-busy={pending} className={`${buttonStyle('primary', 'form')} max-sm:w-full`}>
            {words('members.inviteForm.submit')}
          </button>
        </div>
      </form>
      {passwordDialog}
    </>
  );
}

function problemText(words: Words, problem: InviteProblem): string {
  switch (problem.problem) {
    case 'emails-missing':
      return words('members.inviteForm.missing');
    case 'email-unreadable':
      return words('members.inviteForm.unreadable', { email: problem.email });
    case 'emails-too-many':
      return words('members.inviteForm.tooMany', { max: MOST_INVITED });
    case 'role-unknown':
      return words('members.inviteForm.roleUnknown');
  }
}
