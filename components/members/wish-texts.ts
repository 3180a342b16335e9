import type { Words } from '@/lib/i18n/words';
import type { Who, Wish } from './wish';

/** The question before it is done, and what is said afterwards. */
export interface WishTexts {
  readonly title: string;
  /** What ends with it, in numbers. */
  readonly numbers?: string | undefined;
  readonly lines: readonly string[];
  readonly submit: string;
  /** Whether it ends something. */
  readonly ends: boolean;
  readonly done: (tokens: number) => string;
}

export function wishTexts(words: Words, wish: Wish, { name, isReader }: Who): WishTexts {
  switch (wish.kind) {
    case 'make': {
      const { role } = wish;
      const lines = [words(`members.makeText.${role}`), ...(isReader ? [words('members.yourselfText')] : [])];
      return { title: words(`members.makeTitle.${role}`, { name }), lines, submit: words(`members.make.${role}`), ends: false, done: () => words(`members.made.${role}`, { name }) };
    }
    case 'deactivate':
      return {
        title: words('members.deactivateTitle', { name }),
        numbers: leavingNumbers(words, wish, name),
        lines: [words('members.deactivateConsequence')],
        submit: words('members.deactivateSubmit'),
        ends: true,
        done: (count) => words('members.deactivateDone', { name, count }),
      };
    case 'reactivate':
      return { title: words('members.reactivateTitle', { name }), lines: [words('members.reactivateText')], submit: words('members.reactivateSubmit'), ends: false, done: () => words('members.reactivateDone', { name }) };
    case 'end-sessions':
      return { title: words('members.endSessionsTitle', { name }), lines: [words('members.endSessionsText')], submit: words('members.endSessions'), ends: true, done: () => words('members.endSessionsDone', { name }) };
    case 'withdraw':
      return { title: words('members.withdrawTitle', { email: name }), lines: [words('members.withdrawText')], submit: words('members.withdrawSubmit'), ends: true, done: () => words('members.withdrawDone', { email: name }) };
  }
}

function leavingNumbers(words: Words, { leaving }: Extract<Wish, { kind: 'deactivate' }>, name: string): string | undefined {
  if (!leaving) return undefined;
  return leaving.tokens === 0 ? words('members.deactivateNoTokens', { name }) : words('members.deactivateText', { name, count: leaving.tokens, used: leaving.usedToday });
}
