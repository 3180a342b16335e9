import { startTransition, useCallback, useRef, useState } from 'react';
import { useNow, useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import type { Ended } from '@/components/ending/use-ending';
import { lastUseSentence } from '@/components/tokens/last-use-sentence';
import type { TokenTexts } from '@/components/tokens/token-texts';
import type { Together } from '@/lib/domain/admin-revocation';

/** What is asked about: one row, or several tokens. */
type Question = { readonly opener: HTMLElement | null; readonly home: HTMLElement | null } & ({ readonly token: TokenTexts } | { readonly which: Together; readonly seen: readonly string[] });

/** The one question of the inventory, and what became of the rows. They change once the dialog has gone, none behind it. */
export function useAdminRevoking(onEnded: () => void) {
  const words = useTranslations();
  const now = useNow().getTime();
  const [question, setQuestion] = useState<Question & { readonly times: number }>();
  const [open, setOpen] = useState(false);
  const [endedHere, setEndedHere] = useState<ReadonlyMap<string, Ended>>(new Map());
  const outcome = useRef<ReadonlyMap<string, Ended>>(new Map());

  // A slow machine draws a dialog in pieces: the hand is answered before.
  const ask = useCallback((next: Question) => {
    outcome.current = new Map();
    startTransition(() => {
      setQuestion((before) => ({ ...next, times: (before?.times ?? 0) + 1 }));
      setOpen(true);
    });
  }, []);

  function note(how: Ended) {
    if (question && 'token' in question) outcome.current = new Map([[question.token.id, how]]);
  }

  function noteMany(result: { done: number; already: number }) {
    if (question && 'which' in question) outcome.current = new Map(question.seen.map((id) => [id, result.done > 0 ? 'here' : 'before']));
    announce(words('adminRevoke.result', result));
  }

  function close() {
    setOpen(false);
    if (question && 'token' in question && outcome.current.get(question.token.id) === 'here') announce(words('revoke.revoked', { name: question.token.name }));
  }

  function leave() {
    if (outcome.current.size === 0) return;
    setEndedHere((before) => new Map([...before, ...outcome.current]));
    onEnded();
  }

  /** The row's name once its button is gone, or the line under the list. */
  function returnTo(): HTMLElement | null {
    return (outcome.current.size === 0 ? question?.opener : question?.home) ?? null;
  }

  const lastUse = ({ lastUsed, address, usedYesterday }: TokenTexts) => lastUseSentence({ words, now, token: { lastUsedAt: lastUsed?.[0] ?? null, lastUsedAddress: address ?? null, usedYesterday } });
  return { question, endedHere, ask, note, noteMany, lastUse, dialog: { open, onClose: close, onClosed: leave, returnTo } };
}
