import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { PolicyPreview, PreviewAnswer, SaveAnswer } from '@/lib/domain/policy-preview';
import { announce } from '@/components/announcer';
import type { PasswordReason } from '@/components/sign-in/sign-in-context';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { PolicySettings } from './settings';

type NoAnswer = { readonly kind: 'no-answer' };

/** What kept a change from being previewed or saved. `no-answer`: the connection broke, so nobody knows. */
export type PolicyTrouble = Exclude<PreviewAnswer | SaveAnswer, { kind: 'preview' | 'saved' | 'unchanged' | PasswordReason }> | NoAnswer;

/** So long typing rests before it is previewed, in milliseconds. */
const RESTS = 200;

/** Previews what the form says whenever it is changed, and saves what was previewed. Asks for the password where it is needed; nothing typed is lost. */
export function usePolicyForm({ actions }: PolicySettings, onDone: () => void) {
  const words = useTranslations();
  const router = useRouter();
  const { ask, dialog } = usePasswordDialog();
  const [preview, setPreview] = useState<PolicyPreview>();
  const [isCurrent, setCurrent] = useState(false);
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<PolicyTrouble>();
  const turn = useRef(0);
  const resting = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(resting.current), []);

  function change(form: HTMLFormElement) {
    setCurrent(false);
    clearTimeout(resting.current);
    const mine = (turn.current += 1);
    resting.current = setTimeout(() => void load(new FormData(form), mine), RESTS);
  }

  async function load(form: FormData, mine: number): Promise<void> {
    const answer = await actions.preview(form).catch((): NoAnswer => ({ kind: 'no-answer' }));
    if (mine !== turn.current) return;
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? load(form, mine) : undefined;
    const shown = answer.kind === 'preview' ? answer.preview : undefined;
    setTrouble(answer.kind === 'preview' || answer.kind === 'unchanged' ? undefined : answer);
    setPreview(shown);
    setCurrent(shown !== undefined);
    if (shown) announce(words(shown.tokens === 0 ? 'policy.affectsNone' : 'policy.affectsNumber', { tokens: shown.tokens, members: shown.members }));
  }

  async function save(form: FormData): Promise<void> {
    if (pending || !isCurrent) return;
    setPending(true);
    setTrouble(undefined);
    await trySaving(form);
    setPending(false);
  }

  async function trySaving(form: FormData): Promise<void> {
    const answer = await actions.save(form).catch((): NoAnswer => ({ kind: 'no-answer' }));
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? trySaving(form) : undefined;
    if (answer.kind === 'saved' || answer.kind === 'unchanged') {
      router.refresh();
      announce(words(answer.kind === 'saved' ? 'policy.saved' : 'policy.unchanged'));
      return onDone();
    }
    setTrouble(answer);
    if (answer.kind === 'preview-outdated') setPreview(answer.preview);
    // The answers of now come with the page; what was entered here stays.
    if (answer.kind === 'changed-meanwhile') router.refresh();
  }

  return { preview, isCurrent, pending, trouble, change, save, passwordDialog: dialog };
}
