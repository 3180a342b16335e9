import { useActionState, useState, useTransition } from 'react';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { NoticeAnswer } from '@/lib/domain/notice-list';

export type AnswerNotice = (previous: NoticeAnswer, form: FormData) => Promise<NoticeAnswer>;

const READY: NoticeAnswer = { kind: 'ready' };

/** Sends what somebody says to a notice. `nativeAction` serves a browser whose script is not there yet. */
export function useReply(send: AnswerNotice) {
  const [posted, nativeAction] = useActionState<NoticeAnswer, FormData>(send, READY);
  const [answer, setAnswer] = useState(posted);
  const [pending, startTransition] = useTransition();
  const { ask, dialog } = usePasswordDialog();

  async function sent(form: FormData): Promise<NoticeAnswer> {
    const next = await send(READY, form).catch(() => ({ kind: 'no-answer' }) as const);
    return asksForPassword(next) && (await ask(next.kind)) ? sent(form) : next;
  }

  /** `then` hears of an answer that went through. */
  function submit(form: FormData, then: (answer: Extract<NoticeAnswer, { kind: 'noted' }>) => void) {
    if (pending) return;
    startTransition(async () => {
      const next = await sent(form);
      startTransition(() => setAnswer(next));
      if (next.kind === 'noted') then(next);
    });
  }

  return { answer, pending, submit, nativeAction, passwordDialog: dialog };
}
