import { useState } from 'react';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { usePasswordDialog } from '@/components/sign-in/use-password-dialog';

/** What kept a token from being revoked. `no-answer`: the connection broke, so nobody knows. */
export type Trouble = Exclude<RevokeAnswer, { kind: 'revoked' | 'sign-in-needed' }> | { readonly kind: 'no-answer' };

interface Given {
  readonly revoke: () => Promise<RevokeAnswer>;
  readonly onEnded: (how: 'revoked' | 'already-ended') => void;
  readonly onClose: () => void;
}

/** Revokes once, however often it is asked to; asks for the password and tries again where the session has ended. */
export function useRevoke({ revoke, onEnded, onClose }: Given) {
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
    const answer = await revoke().catch(() => ({ kind: 'no-answer' }) as const);
    if (answer.kind === 'sign-in-needed') return (await ask()) ? tryIt() : undefined;
    if (answer.kind === 'revoked') {
      onEnded('revoked');
      return onClose();
    }
    if (answer.kind === 'already-ended') onEnded('already-ended');
    setTrouble(answer);
  }

  const over = trouble?.kind === 'already-ended' || trouble?.kind === 'not-found';
  return { pending, trouble, over, submit, passwordDialog: dialog };
}
