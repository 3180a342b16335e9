import { useActionState, useEffect, useRef, useState, useTransition } from 'react';
import { announce } from '@/components/announcer';
import { usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { PreferencesAnswer } from '@/lib/domain/preferences';

export type SavePreferences = (previous: PreferencesAnswer, form: FormData) => Promise<PreferencesAnswer>;

/** `no-answer`: the connection broke, so nobody knows. */
export type SavingAnswer = PreferencesAnswer | { readonly kind: 'no-answer' };

const READY: PreferencesAnswer = { kind: 'ready' };

/**
 * Saves preferences, and says `saved` aloud in the language that the page then has.
 * `nativeAction` serves a browser whose script is not there yet.
 */
export function usePreferences(save: SavePreferences, saved: string) {
  const [posted, nativeAction] = useActionState<PreferencesAnswer, FormData>(save, READY);
  const [answer, setAnswer] = useState<SavingAnswer>(posted);
  const [pending, startTransition] = useTransition();
  const { ask, dialog } = usePasswordDialog();
  const sending = useRef(false);
  const told = useRef<SavingAnswer>(answer);

  useEffect(() => {
    if (told.current === answer) return;
    told.current = answer;
    if (answer.kind === 'saved') announce(saved);
  }, [answer, saved]);

  function submit(form: FormData) {
    if (sending.current) return;
    sending.current = true;
    startTransition(async () => {
      const next = await send(form);
      sending.current = false;
      startTransition(() => setAnswer(next));
    });
  }

  async function send(form: FormData): Promise<SavingAnswer> {
    const next = await save(READY, form).catch(() => ({ kind: 'no-answer' }) as const);
    return next.kind === 'sign-in-needed' && (await ask()) ? send(form) : next;
  }

  return { answer, pending, submit, nativeAction, passwordDialog: dialog };
}
