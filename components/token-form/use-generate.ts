import { useActionState, useRef, useState, useTransition } from 'react';
import type { GenerateAnswer } from '@/lib/domain/token-form';
import { usePasswordDialog } from '@/components/sign-in/use-password-dialog';

/** What came of a submit. `no-answer`: the connection broke, so nobody knows; the submission id keeps a second try harmless. */
export type Outcome = GenerateAnswer | { readonly kind: 'no-answer' };

/** An outcome that leaves the form on the screen. */
export type FormOutcome = Exclude<Outcome, { kind: 'generated' | 'already-generated' }>;

const ready: GenerateAnswer = { kind: 'ready' };

/**
 * Sends the form. `nativeAction` serves a browser whose script is not there yet; its answer is the first one here.
 * With script the answer is held here, so that a broken connection loses no entry and a second answer never replaces a secret.
 */
export function useGenerate(action: (previous: GenerateAnswer, form: FormData) => Promise<GenerateAnswer>) {
  const [posted, nativeAction] = useActionState(action, ready);
  const [answer, setAnswer] = useState<Outcome>(posted);
  const [pending, startTransition] = useTransition();
  const { ask, dialog } = usePasswordDialog();
  const sending = useRef(false);

  function submit(form: FormData) {
    if (sending.current || answer.kind === 'generated') return;
    sending.current = true;
    startTransition(async () => {
      const next = await send(form);
      sending.current = false;
      startTransition(() => setAnswer(next));
    });
  }

  async function send(form: FormData): Promise<Outcome> {
    const next = await action(ready, form).catch((): Outcome => ({ kind: 'no-answer' }));
    return next.kind === 'sign-in-needed' && (await ask()) ? send(form) : next;
  }

  return { answer, pending, submit, nativeAction, passwordDialog: dialog };
}
