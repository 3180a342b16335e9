import { useRouter } from 'next/navigation';
import { useEffect, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { ChangePasswordAnswer } from '@/lib/domain/member-answers';
import { passwordFields } from '@/lib/domain/new-password';

export type ChangePassword = (form: FormData) => Promise<ChangePasswordAnswer>;

/** `no-answer`: the connection broke, so nobody knows. `current-missing`: nothing was sent. */
export type ChangingAnswer = ChangePasswordAnswer | { readonly kind: 'no-answer' } | { readonly kind: 'current-missing' };

type Field = RefObject<HTMLInputElement | null>;

/** Sends both passwords once. What is wrong takes the focus; afterwards the list of sessions beside it is drawn anew. */
export function useChangePassword(action: ChangePassword, current: Field, next: Field, onChanged: () => void) {
  const words = useTranslations();
  const router = useRouter();
  const { ask, dialog } = usePasswordDialog();
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<ChangingAnswer>();

  useEffect(() => {
    if (answer?.kind === 'problem') next.current?.focus();
    if (answer && ['current-missing', 'incorrect', 'too-many-attempts'].includes(answer.kind)) current.current?.focus();
  }, [answer, current, next]);

  async function submit(form: FormData) {
    if (pending) return;
    if (form.get(passwordFields.current) === '') return setAnswer({ kind: 'current-missing' });
    setPending(true);
    const got = await send(form);
    setPending(false);
    setAnswer(got);
    if (got.kind !== 'changed') return;
    onChanged();
    router.refresh();
    announce(got.sessions > 0 ? words('password.changedAndEnded', { count: got.sessions }) : words('password.changed'));
  }

  async function send(form: FormData): Promise<ChangingAnswer> {
    const got = await action(form).catch(() => ({ kind: 'no-answer' }) as const);
    return asksForPassword(got) && (await ask(got.kind)) ? send(form) : got;
  }

  return { answer, pending, submit, passwordDialog: dialog };
}
