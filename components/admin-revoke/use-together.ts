import { useEffect, useRef, useState } from 'react';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { PreviewAnswer, RevocationPreview, RevocationProblem, RevokeTogether, RevokeTogetherAnswer, Together } from '@/lib/domain/admin-revocation';
import { nothingSaid } from './reason-fields';
import type { Trouble } from './revoke-trouble';

export interface TogetherActions {
  readonly preview: (which: Together) => Promise<PreviewAnswer>;
  readonly revoke: (wanted: RevokeTogether) => Promise<RevokeTogetherAnswer>;
}

type Shown = RevocationPreview & { readonly hasChanged?: boolean };

/** Several tokens: first what that would be, then its confirmation; what was typed stays whatever is asked between. */
export function useTogether({ preview, revoke }: TogetherActions, which: Together, onRevoked: (result: { done: number; already: number }) => void) {
  const { ask, dialog } = usePasswordDialog();
  const [shown, setShown] = useState<Shown>();
  const [said, say] = useState(nothingSaid);
  const [typed, type] = useState('');
  const [pending, setPending] = useState(false);
  const [problem, setProblem] = useState<RevocationProblem>();
  const [trouble, setTrouble] = useState<Trouble>();
  const [result, setResult] = useState<{ done: number; already: number }>();
  const begun = useRef(false);

  async function look(): Promise<void> {
    const answer = await preview(which).catch(() => ({ kind: 'no-answer' }) as const);
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? look() : undefined;
    if (answer.kind === 'preview') setShown(answer);
    else setTrouble(answer);
  }

  // Once for each dialog: it is made anew for every question.
  useEffect(() => {
    if (begun.current) return;
    begun.current = true;
    void look();
  });

  async function submit() {
    if (pending || !shown) return;
    setPending(true);
    setProblem(undefined);
    setTrouble(undefined);
    await tryIt({ which, count: shown.count, mark: shown.mark, typed, reason: said.reason, note: said.note });
    setPending(false);
  }

  async function tryIt(wanted: RevokeTogether): Promise<void> {
    const answer = await revoke(wanted).catch(() => ({ kind: 'no-answer' }) as const);
    if (asksForPassword(answer)) return (await ask(answer.kind)) ? tryIt(wanted) : undefined;
    if (answer.kind === 'revoked') {
      setResult(answer);
      onRevoked(answer);
    } else if (answer.kind === 'problem') setProblem(answer.problem);
    else if (answer.kind === 'changed') setShown({ ...answer, hasChanged: true });
    else setTrouble(answer);
  }

  return { shown, said, say, type, pending, problem, trouble, result, submit, passwordDialog: dialog };
}
