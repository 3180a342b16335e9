import { useRef, useState } from 'react';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { ActionTrouble } from '@/lib/domain/action-answers';
import { LARGEST_TEXT } from '@/lib/domain/found-secrets';
import type { FoundToken, LookUpAnswer, NamedSecret } from '@/lib/domain/found-tokens';
import type { PasswordReason } from '@/components/sign-in/sign-in-context';
import { readSecrets, type ReadSecret } from './read-secrets';

export type LookUp = (named: readonly NamedSecret[]) => Promise<LookUpAnswer>;

/** What the page shows beneath its field. */
export type Found =
  | { readonly kind: 'nothing-asked' | 'searching' | 'too-large' | 'unreadable' }
  /** `turn` counts the texts: what was said of one does not hold for the next. */
  | { readonly kind: 'looked-up'; readonly turn: number; readonly secrets: readonly ReadSecret[]; readonly tokens: readonly FoundToken[] }
  | Exclude<ActionTrouble, { kind: PasswordReason }>
  | { readonly kind: 'no-answer' };

/** Searches what it is given in this browser, and asks the server about identifiers and fingerprints alone. The newest text counts. */
export function useFound(lookUp: LookUp) {
  const { ask, dialog } = usePasswordDialog();
  const [found, setFound] = useState<Found>({ kind: 'nothing-asked' });
  const turns = useRef(0);
  const shown = useRef('');

  async function search(given: string | File) {
    const turn = (turns.current += 1);
    const isOver = () => turn !== turns.current;
    const show = (next: Found) => isOver() || setFound(next);
    if ((typeof given === 'string' ? given.length : given.size) > LARGEST_TEXT) return forget({ kind: 'too-large' }, show);
    setFound((before) => (before.kind === 'looked-up' ? before : { kind: 'searching' }));
    const text = typeof given === 'string' ? given : await given.text().catch(() => undefined);
    if (text === undefined) return forget({ kind: 'unreadable' }, show);
    if (text.trim() === '') return forget({ kind: 'nothing-asked' }, show);
    const secrets = await readSecrets(text, isOver);
    if (!secrets || isOver()) return;
    // A letter more or less around the same secrets is no new question.
    const question = JSON.stringify(secrets);
    if (question === shown.current) return;
    const answer = await asked(secrets, isOver);
    if (!answer || isOver()) return;
    if (answer.kind !== 'looked-up') return forget(answer.kind === 'not-found' ? { kind: 'no-answer' } : answer, show);
    shown.current = question;
    show({ kind: 'looked-up', turn, secrets, tokens: answer.tokens });
  }

  function forget(next: Found, show: (next: Found) => void) {
    shown.current = '';
    show(next);
  }

  async function asked(secrets: readonly ReadSecret[], isOver: () => boolean): Promise<Exclude<LookUpAnswer, { kind: PasswordReason }> | { readonly kind: 'no-answer' } | undefined> {
    const named = secrets.filter(({ kind }) => kind === 'token').map(namedOf);
    if (named.length === 0) return { kind: 'looked-up', tokens: [] };
    const answer = await lookUp(named).catch(() => ({ kind: 'no-answer' }) as const);
    if (!asksForPassword(answer)) return answer;
    return (await ask(answer.kind)) && !isOver() ? asked(secrets, isOver) : undefined;
  }

  return { found, search, passwordDialog: dialog };
}

/** What is sent of a secret. */
export function namedOf({ identifier, fingerprint }: Pick<ReadSecret, 'identifier' | 'fingerprint'>): NamedSecret {
  return { identifier, ...(fingerprint !== undefined && { fingerprint }) };
}
