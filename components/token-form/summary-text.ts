import { scopeGroups, type Scope, type ScopeGroup } from '@/lib/domain/scopes';
import { insideSentence, noneOf } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { grants, redundantScopes } from '@/lib/domain/scope-relations';

/** What these scopes allow: "Change everything; view numbers." What a broad one covers is not said twice. */
export function allowedText(words: Words, held: readonly Scope[], language: Language): string {
  if (held.length === 0) return words('summary.nothingYet');
  const redundant = redundantScopes(held);
  const phrases = held
    .filter((scope) => !redundant.includes(scope))
    .map((scope, index) => (index === 0 ? words(`scopes.${scope}.short`) : insideSentence(words(`scopes.${scope}.short`), language)));
  return words('summary.sentence', { phrases: phrases.join(words('list.accessSeparator')) });
}

type Area = Exclude<ScopeGroup, { id: 'all' }>;

const areas = scopeGroups.filter((group): group is Area => group.id !== 'all');
/** The shop's changing scope buys: it has a sentence of its own. */
const changeable = areas.filter(({ id }) => id !== 'shop');

/** What these scopes do not allow, in at most three sentences. */
export function deniedSentences(words: Words, held: readonly Scope[], language: Language): string[] {
  const unseen = areas.filter(({ scopes: [view] }) => !grants(view, held));
  const unchanged = changeable.filter(({ scopes: [, edit] }) => !grants(edit, held));
  const buys = grants('fax:shop:edit', held);
  const listed = (groups: readonly Area[]) => noneOf(groups.map(({ id }) => words(`groups.${id}.area`)), language);

  const view = unseen.length === areas.length ? words('summary.viewNothing') : words('summary.view', { areas: listed(unseen) });
  if (unchanged.length === changeable.length && !buys) return [...(unseen.length ? [view] : []), words('summary.changeNothing')];
  return [
    ...(unseen.length ? [view] : []),
    ...(unchanged.length ? [words('summary.change', { areas: listed(unchanged) })] : []),
    ...(buys ? [] : [words('summary.buy')]),
  ];
}
