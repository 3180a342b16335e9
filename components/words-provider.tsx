'use client';

import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { IntlProvider } from 'use-intl';
import type { Language } from '@/lib/i18n/languages';
import type { Messages } from '@/lib/i18n/messages/en';

interface Props {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  /** The areas that this part of the page needs, beside those around it (`wordsIn`). */
  readonly words: Partial<Messages>;
  readonly children: ReactNode;
}

const WordsAround = createContext<Partial<Messages>>({});

/** Gives words to what runs in the browser: the areas asked for, and those of the providers around it. A missing one is an error in the console. */
export function WordsProvider({ language, zone, now, words, children }: Props) {
  const around = useContext(WordsAround);
  const all = useMemo(() => ({ ...around, ...words }), [around, words]);
  const moment = useMemo(() => new Date(now), [now]);
  return (
    <WordsAround value={all}>
      <IntlProvider locale={language} messages={all as Messages} timeZone={zone} now={moment}>
        {children}
      </IntlProvider>
    </WordsAround>
  );
}
