import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { announce } from '@/components/announcer';
import type { PasswordReason } from '@/components/sign-in/sign-in-context';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { MemberAnswer } from '@/lib/domain/member-answers';
import type { MemberActions } from './member-actions';
import type { Who, Wish } from './wish';

/** What kept it from being done. `no-answer`: the connection broke, so nobody knows. */
export type Trouble = Exclude<MemberAnswer, { kind: 'done' | PasswordReason }> | { readonly kind: 'no-answer' };

interface Given {
  readonly wish: Wish;
  readonly who: Who;
  readonly actions: MemberActions | Pick<MemberActions, 'withdraw'>;
  readonly saying: (tokens: number) => string;
  readonly onClose: () => void;
  /** Keeps what was done in sight; else the list is drawn anew. */
  readonly onDone?: (() => void) | undefined;
}

/** Does it once, however often it is asked to; asks for the password and tries again where it is needed. */
export function useWish({ wish, who, actions, saying, onClose, onDone }: Given) {
  const router = useRouter();
  const { ask, dialog } = usePasswordDialog();
  const [pending, setPending] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  const done = useRef(false);

  async function submit() {
    if (pending) return;
    setPending(true);
    setTrouble(undefined);
    await tryIt();
    setPending(false);
  }

  async function tryIt(): Promise<void> {
    const answer = await perform(actions, wish, who.id).catch(() => ({ kind: 'no-answer' }) as const);
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? tryIt() : undefined;
    if (answer.kind !== 'done') {
      // What somebody else did meanwhile stands in the list.
      if (answer.kind === 'already' || answer.kind === 'refused') router.refresh();
      return setTrouble(answer);
    }
    done.current = true;
    if (onDone) onDone();
    else router.refresh();
    announce(saying(answer.tokens ?? 0));
    onClose();
  }

  return { pending, trouble, done, submit, passwordDialog: dialog };
}

function perform(actions: Given['actions'], wish: Wish, id: string): Promise<MemberAnswer> {
  if (!('makeRole' in actions)) return actions.withdraw(id);
  switch (wish.kind) {
    case 'make':
      return actions.makeRole(id, wish.role);
    case 'deactivate':
      return actions.deactivate(id);
    case 'reactivate':
      return actions.reactivate(id);
    case 'end-sessions':
      return actions.endSessions(id);
    case 'withdraw':
      return actions.withdraw(id);
  }
}
