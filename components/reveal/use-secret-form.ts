import { useActionState, useRef, useState, useTransition } from 'react';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';

interface Answer {
  readonly kind: string;
}

/** `no-answer`: the connection broke, so nobody knows; the submission id keeps a second try harmless. */
export interface NoAnswer {
  readonly kind: 'no-answer';
}

/**
 * Sends a form whose answer may hold a secret. `nativeAction` serves a browser whose script is not there yet; its answer is the first one here.
 * With script the answer is held here, so that a broken connection loses no entry and a second answer never replaces a secret.
 * `isPosted`: the answer came to a browser without script, where a reload asks again and an earlier answer may have been seen.
 * @param revealing the kind of the answer that holds the secret
 */
export function useSecretForm<Given extends Answer>(action: (previous: Given, form: FormData) => Promise<Given>, ready: Awaited<Given>, revealing: Given['kind']) {
  const [posted, nativeAction] = useActionState<Given, FormData>(action, ready);
  const [answer, setAnswer] = useState<Given | NoAnswer>(posted);
  const [pending, startTransition] = useTransition();
  const { ask, dialog } = usePasswordDialog();
  const sending = useRef(false);

  function submit(form: FormData) {
    if (sending.current || answer.kind === revealing) return;
    sending.current = true;
    startTransition(async () => {
      const next = await send(form);
      sending.current = false;
      startTransition(() => setAnswer(next));
    });
  }

  async function send(form: FormData): Promise<Given | NoAnswer> {
    const next = await action(ready, form).catch((): NoAnswer => ({ kind: 'no-answer' }));
    return asksForPassword(next) && (await ask(next.kind)) ? send(form) : next;
  }

  return { answer, isPosted: answer === posted, pending, submit, nativeAction, passwordDialog: dialog };
}
