import type { ReactNode } from 'react';
import type { Language } from '@/lib/i18n/languages';
import { wordsIn, type NeededWords } from '@/lib/i18n/words';
import { WordsProvider } from './words-provider';

interface Props {
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly areas: readonly NeededWords[];
  readonly children: ReactNode;
}

/** Sends areas of the messages along with a page, for what runs in the browser there. Drawn on the server, where all of them are. */
export function WordsHere({ areas, ...props }: Props) {
  return <WordsProvider {...props} words={wordsIn(props.language, areas)} />;
}
