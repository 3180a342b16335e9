import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { askedOf, asksAnything, type AskedRefusal } from '@/lib/domain/asked-refusal';
import { readClues, type RefusalClues } from '@/lib/domain/refusal-clues';
import type { ExplainedRefusal } from '@/lib/domain/refusal-finding';

export type Explain = (asked: AskedRefusal) => Promise<ExplainedRefusal>;

/** What was read in the browser and, where there was something to ask, what the server said to it. */
export interface FinderAnswer {
  /** Counts the answers: each takes the focus anew. */
  readonly turn: number;
  readonly clues: RefusalClues;
  readonly asked?: AskedRefusal;
  readonly explained?: ExplainedRefusal | 'no-answer';
}

/** The field's text, which never keeps a secret, and the answer to it. */
export function useFinder(explain: Explain | undefined) {
  const words = useTranslations();
  const [text, setText] = useState('');
  const [answer, setAnswer] = useState<FinderAnswer>();
  const [pending, setPending] = useState(false);
  const [secretReplaced, setSecretReplaced] = useState(false);
  const turns = useRef(0);
  const lastRead = useRef<RefusalClues>(undefined);

  async function find(value: string) {
    // Asked again of the same text, what was known of the secret that is no longer in it still holds.
    const isAgain = lastRead.current?.text === value;
    const clues = lastRead.current && isAgain ? lastRead.current : readClues(value);
    lastRead.current = clues;
    const turn = (turns.current += 1);
    setText(clues.text);
    if (!isAgain) setSecretReplaced(clues.text !== value);
    const asked = askedOf(clues);
    if (!explain || clues.isTest || !asksAnything(asked)) return setAnswer({ turn, clues });
    setPending(true);
    announce(words('refused.looking'));
    const explained = await explain(asked).catch(() => 'no-answer' as const);
    // A later paste counts; an answer to an earlier one comes too late.
    if (turn !== turns.current) return;
    setPending(false);
    setAnswer({ turn, clues, asked, explained });
  }

  return { text, setText, answer, pending, secretReplaced, find };
}
