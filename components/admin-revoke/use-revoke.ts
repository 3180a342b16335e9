import { useState } from 'react';
import { useNow, useTranslations } from 'use-intl';
import type { Ended } from '@/components/ending/use-ending';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { AdminRevokeAnswer, RevocationProblem } from '@/lib/domain/admin-revocation';
import { timeAgo } from '@/lib/i18n/relative-time';
import { nothingSaid } from './reason-fields';
import type { Trouble } from './revoke-trouble';

export type RevokeForReason = (reason: string, note: string) => Promise<AdminRevokeAnswer>;

interface Given {
  readonly revoke: RevokeForReason;
  readonly onEnded: (how: Ended) => void;
  readonly onClose: () => void;
}

/** Revokes once, however often it is asked to, and says what kept it from that. */
export function useRevoke({ revoke, onEnded, onClose }: Given) {
  const words = useTranslations();
  const now = useNow().getTime();
  const { ask, dialog } = usePasswordDialog();
  const [said, say] = useState(nothingSaid);
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<RevocationProblem>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [over, setOver] = useState(false);

  async function submit() {
    if (pending) return;
    if (said.reason === undefined) return setProblem('reason-missing');
    setPending(true);
    setProblem(undefined);
    setTrouble(undefined);
    await tryIt(said.reason, said.note);
    setPending(false);
  }

  async function tryIt(reason: string, note: string): Promise<void> {
    const answer = await revoke(reason, note).catch(() => ({ kind: 'no-answer' }) as const);
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? tryIt(reason, note) : undefined;
    switch (answer.kind) {
      case 'revoked':
        onEnded('here');
        return onClose();
      case 'problem':
        return setProblem(answer.problem);
      case 'already-revoked':
        onEnded('before');
        setOver(true);
        return setTrouble({ kind: 'said', text: whoWasFirst(answer) });
      default:
        if (answer.kind === 'already-ended') onEnded('before');
        setOver(answer.kind === 'already-ended' || answer.kind === 'not-found');
        setTrouble(answer);
    }
  }

  function whoWasFirst({ by, at }: { readonly by: string | null; readonly at: number }): string {
    const ago = timeAgo(words, at, Math.max(now, at));
    return by === null ? words('adminRevoke.alreadyRevokedSomehow', { ago }) : words('adminRevoke.alreadyRevoked', { name: by, ago });
  }

  return { said, say, pending, problem, trouble, over, submit, passwordDialog: dialog };
}
