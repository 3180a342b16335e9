import type { ActionTrouble } from './action-answers';
import { visibleLength } from './names';
import { holdsSecret } from './secret';

/** The articles that ask whether they helped. */
export const helpArticles = ['personal-access-tokens', 'refused-requests'] as const;
export type HelpArticle = (typeof helpArticles)[number];

export function isHelpArticle(value: unknown): value is HelpArticle {
  return (helpArticles as readonly unknown[]).includes(value);
}

/** The longest sentence on what was missing, in characters a person sees. Shown and enforced alike. */
export const LONGEST_HELP_SENTENCE = 300;
/** The same in UTF-16 units. */
const LONGEST_UNITS = LONGEST_HELP_SENTENCE * 16;

export type SentenceProblem = 'too-long' | 'not-text' | 'holds-secret';

/** What a reader missed, as it is kept: trimmed, NFC, null where nothing was said. */
export function checkHelpSentence(typed: string): { readonly sentence: string | null } | { readonly problem: SentenceProblem } {
  if (!typed.isWellFormed()) return { problem: 'not-text' };
  const sentence = typed.normalize('NFC').trim();
  if (sentence.length > LONGEST_UNITS || visibleLength(sentence) > LONGEST_HELP_SENTENCE) return { problem: 'too-long' };
  // Line ends may stand in it; nothing else that steers a terminal or turns the order of letters.
  if (/[^\P{Cc}\n\r\t]|[\u2028\u2029\u202a-\u202e\u2066-\u2069]/u.test(sentence)) return { problem: 'not-text' };
  if (holdsSecret(sentence)) return { problem: 'holds-secret' };
  return { sentence: sentence === '' ? null : sentence };
}

export const helpVoteFields = { article: 'article', language: 'language', helpful: 'helpful', sentence: 'sentence' } as const;

export interface HelpTally {
  readonly yes: number;
  readonly all: number;
}

/** What the server answers to a vote; `ready` before there was one. */
export type VoteAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'voted'; readonly helpful: boolean; readonly hasSentence: boolean; readonly tally: HelpTally }
  | { readonly kind: 'problem'; readonly problem: SentenceProblem }
  | ActionTrouble;
