import type { Language } from './languages';
import type { Messages } from './messages/en';
import enActions from './messages/en/actions.json' with { type: 'json' };
import enProblems from './messages/en/problems.json' with { type: 'json' };
import enStates from './messages/en/states.json' with { type: 'json' };
import jaActions from './messages/ja/actions.json' with { type: 'json' };
import jaProblems from './messages/ja/problems.json' with { type: 'json' };
import jaStates from './messages/ja/states.json' with { type: 'json' };

/** The few words for a page whose root failed: nobody could send it any, so they stand in the browser's bundle. */
export const failureWords: Record<Language, Pick<Messages, 'actions' | 'problems' | 'states'>> = {
  en: { actions: enActions, problems: enProblems, states: enStates },
  ja: { actions: jaActions, problems: jaProblems, states: jaStates },
};
