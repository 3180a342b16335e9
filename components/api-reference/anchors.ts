import { callGroups, type CallGroupId } from '@/lib/domain/call-groups';
import { groupName } from '@/lib/i18n/call-words';
import type { Words } from '@/lib/i18n/words';

/** The sections beside the calls, in the page's order: anchor and heading. */
const sectionsBefore = [['start', 'reference.start'], ['calls', 'reference.calls']] as const;
const sectionsAfter = [
  ['errors', 'reference.errors'],
  ['headers', 'reference.headers'],
  ['test-secrets', 'reference.testSecrets'],
  ['webhooks', 'reference.webhooks'],
] as const;

/** Where a group of calls stands on the page. A call's own anchor is its id. */
export function groupAnchor(id: CallGroupId): string {
  return id === 'serviceClients' ? 'service-clients' : `calls-${id}`;
}

/** What is on the page, in its order. */
export function referenceContents(words: Words) {
  return [
    ...sectionsBefore.map(([anchor, title]) => ({ anchor, title: words(title) })),
    ...callGroups.map(({ id }) => ({ anchor: groupAnchor(id), title: groupName(words, id), isWithin: true })),
    ...sectionsAfter.map(([anchor, title]) => ({ anchor, title: words(title) })),
  ];
}
