import { useState } from 'react';
import type { EndClientAnswer, RevokeAnswer, RevokeManyAnswer } from '@/lib/domain/action-answers';
import { usePasswordDialog } from '@/components/sign-in/use-password-dialog';

export type EndingAnswer = RevokeAnswer | RevokeManyAnswer | EndClientAnswer;

/** How it came to be over: by this hand, or by another before it. */
export type Ended = 'here' | 'before';

/** What kept it from being ended. `no-answer`: the connection broke, so nobody knows. */
export type Trouble = Exclude<EndingAnswer, { kind: 'revoked' | 'ended' | 'sign-in-needed' | 'step-up-needed' }> | { readonly kind: 'no-answer' };

interface Given {
  readonly end: () => Promise<EndingAnswer>;
  readonly onEnded: (how: Ended) => void;
  readonly onClose: () => void;
}

/** Ends it once, however often it is asked to; asks for the password and tries again where the session has ended. */
export function useEnding({ end, onEnded, onClose }: Given) {
  const { ask, dialog } = usePasswordDialog();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();

  async function submit() {
    if (pending) return;
    setPending(true);
    setTrouble(undefined);
    await tryIt();
    setPending(false);
  }

  async function tryIt(): Promise<void> {
    const answer = await end().catch(() => ({ kind: 'no-answer' }) as const);
    if (answer.kind === 'sign-in-needed' || answer.kind === 'step-up-needed') return (await ask()) ? tryIt() : undefined;
    if (answer.kind === 'revoked' || answer.kind === 'ended') {
      onEnded('here');
      return onClose();
    }
    if (answer.kind === 'already-ended') onEnded('before');
    setTrouble(answer);
  }

  const over = trouble !== undefined && ['already-ended', 'not-found', 'admins-only'].includes(trouble.kind);
  return { pending, trouble, over, submit, passwordDialog: dialog };
}
