import { startTransition, useCallback, useRef, useState } from 'react';
import { useNow, useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import type { EndingTexts } from '@/components/ending/ending-texts';
import type { Ended, EndingAnswer } from '@/components/ending/use-ending';
import type { RevokeAnswer, RevokeManyAnswer } from '@/lib/domain/action-answers';
import type { Words } from '@/lib/i18n/words';
import { lastUseSentence } from './last-use-sentence';
import type { TokenTexts } from './token-texts';

export interface RevokeActions {
  readonly one: (tokenId: string) => Promise<RevokeAnswer>;
  readonly many: (tokenIds: readonly string[]) => Promise<RevokeManyAnswer>;
}

/** What is asked about: one row, or the selection. */
export interface Question {
  readonly tokens: readonly TokenTexts[];
  readonly isBulk: boolean;
  readonly opener: HTMLElement | null;
  /** Takes the focus once there is nothing left to ask. */
  readonly home: HTMLElement | null;
}

/** The one question of the list, whatever row it was opened from: who would notice, the answer, and what became of the rows. */
export function useRevoking(actions: RevokeActions, onEnded: () => void) {
  const words = useTranslations();
  const now = useNow().getTime();
  const [question, setQuestion] = useState<Question>();
  const [open, setOpen] = useState(false);
  const [endedHere, setEndedHere] = useState<ReadonlyMap<string, Ended>>(new Map());
  /** Shown once the dialog has gone, so that no row changes behind it. */
  const outcome = useRef<ReadonlyMap<string, Ended>>(new Map());
  const [first] = question?.tokens ?? [];

  // A slow machine draws a dialog in pieces: the hand is answered before.
  const ask = useCallback((next: Question) => {
    outcome.current = new Map();
    startTransition(() => {
      setQuestion(next);
      setOpen(true);
    });
  }, []);

  async function end(): Promise<EndingAnswer> {
    if (!question || !first) return { kind: 'not-found' };
    if (!question.isBulk) return actions.one(first.id);
    const answer = await actions.many(question.tokens.map(({ id }) => id));
    if (answer.kind === 'revoked') {
      outcome.current = new Map([...answer.done.map((id) => [id, 'here'] as const), ...answer.already.map((id) => [id, 'before'] as const)]);
    }
    return answer;
  }

  function note(how: Ended) {
    if (question && first && !question.isBulk) outcome.current = new Map([[first.id, how]]);
  }

  function close() {
    setOpen(false);
    const ways = [...outcome.current.values()];
    const done = ways.filter((how) => how === 'here').length;
    if (question?.isBulk && ways.length > 0) announce(words('bulk.result', { done, already: ways.length - done }));
    else if (done > 0 && first) announce(words('revoke.revoked', { name: first.name }));
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

  return { question, texts: question && textsOf(words, question, now), open, endedHere, ask, dialog: { end, onEnded: note, onClose: close, onClosed: leave, returnTo } };
}

function textsOf(words: Words, { tokens, isBulk }: Question, now: number): EndingTexts {
  const [first] = tokens;
  const count = tokens.length;
  const unused = { button: '', done: '' };
  if (isBulk || !first) {
    const used = tokens.filter(({ usedToday }) => usedToday).length;
    return { ...unused, title: words('bulk.title', { count }), lastUse: words('bulk.usedToday', { used }), consequence: words('bulk.consequence'), submit: words('bulk.revoke', { count }) };
  }
  const { name, lastUsed, address, usedYesterday } = first;
  const lastUse = lastUseSentence({ words, now, token: { lastUsedAt: lastUsed?.[0] ?? null, lastUsedAddress: address ?? null, usedYesterday } });
  return { ...unused, title: words('revoke.title', { name }), lastUse, consequence: words('revoke.consequence'), submit: words('revoke.submit') };
}
