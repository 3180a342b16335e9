import 'server-only';
import { helpVoteFields, isHelpArticle, type HelpArticle } from '@/lib/domain/help-vote';
import { isLanguage, type Language } from '@/lib/i18n/languages';

/** A vote as a form posts it; undefined where no page of ours would. The sentence is undefined where the form has no field for it. */
export function postedHelpVote(form: FormData): { readonly article: HelpArticle; readonly language: Language; readonly helpful: boolean; readonly sentence: string | undefined } | undefined {
  const [article, language, helpful, sentence] = Object.values(helpVoteFields).map((name) => form.get(name));
  if (!isHelpArticle(article) || !isLanguage(language) || (helpful !== 'yes' && helpful !== 'no')) return undefined;
  return { article, language, helpful: helpful === 'yes', sentence: typeof sentence === 'string' ? sentence : undefined };
}
