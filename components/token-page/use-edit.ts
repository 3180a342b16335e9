import { useRouter } from 'next/navigation';
import { useState } from 'react';
import type { EditAnswer } from '@/lib/domain/action-answers';
import { announce } from '@/components/announcer';
import { usePasswordDialog } from '@/components/sign-in/use-password-dialog';

/** What kept a change from being made. `no-answer`: the connection broke, so nobody knows. */
export type EditTrouble = Exclude<EditAnswer, { kind: 'changed' | 'unchanged' | 'sign-in-needed' | 'step-up-needed' }> | { readonly kind: 'no-answer' };

/** Makes a change once, however often it is asked to; asks for the password and tries again where it is needed. Afterwards the page is drawn anew. */
export function useEdit(onDone: () => void) {
  const router = useRouter();
  const { ask, dialog } = usePasswordDialog();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<EditTrouble>();

  async function submit(perform: () => Promise<EditAnswer>, done: string) {
    if (pending) return;
    setPending(true);
    setTrouble(undefined);
    await tryIt(perform, done);
    setPending(false);
  }

  async function tryIt(perform: () => Promise<EditAnswer>, done: string): Promise<void> {
    const answer = await perform().catch(() => ({ kind: 'no-answer' }) as const);
    switch (answer.kind) {
      case 'sign-in-needed':
      case 'step-up-needed':
        return (await ask()) ? tryIt(perform, done) : undefined;
      case 'changed':
      case 'unchanged':
        router.refresh();
        announce(done);
        return onDone();
      default:
        setTrouble(answer);
    }
  }

  return { pending, trouble, submit, passwordDialog: dialog };
}
