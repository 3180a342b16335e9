import { scopeGroups, type ScopeGroupId } from '@/lib/domain/scopes';
import type { Words } from '@/lib/i18n/words';
import type { ContentsEntry } from './contents';

/** The sections of the guide in the article's order: anchor and heading. Links lead to the anchors: one that was published stays. */
const sections = [
  ['who', 'help.who.title'],
  ['where', 'help.where.title'],
  ['generate', 'help.generate.title'],
  ['configure', 'help.configure.title'],
  ['scopes', 'help.scopes.title'],
  ['best-practices', 'help.practices.title'],
  ['tips', 'help.tips.title'],
  ['test-secrets', 'help.testSecrets.title'],
  ['troubleshooting', 'help.trouble.title'],
] as const;

export function scopeGroupAnchor(id: ScopeGroupId): string {
  return `scopes-${id}`;
}

export function guideContents(words: Words): ContentsEntry[] {
  return sections.flatMap(([anchor, title]) => [
    { anchor, title: words(title) },
    ...(anchor === 'scopes' ? scopeGroups.map(({ id }) => ({ anchor: scopeGroupAnchor(id), title: words(`groups.${id}.name`), isWithin: true })) : []),
  ]);
}
