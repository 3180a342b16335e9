import type { CallGroupId } from '@/lib/domain/call-groups';
import type { Words } from '@/lib/i18n/words';

/** The sections beside the calls, in the page's order: anchor and heading. */
export const sectionsBefore = [['start', 'reference.start'], ['calls', 'reference.calls']] as const;
export const sectionsAfter = [
  ['errors', 'reference.errors'],
  ['headers', 'reference.headers'],
  ['test-secrets', 'reference.testSecrets'],
  ['webhooks', 'reference.webhooks'],
] as const;

/** Where a group of calls stands on the page. A call's own anchor is its id. */
export function groupAnchor(id: CallGroupId): string {
  return id === 'serviceClients' ? 'service-clients' : `calls-${id}`;
}

export function groupName(words: Words, id: CallGroupId): string {
  return isOwn(id) ? words(`reference.groups.${id}`) : words(`groups.${id}.name`);
}

export function groupText(words: Words, id: CallGroupId): string {
  return isOwn(id) ? words(`reference.groupTexts.${id}`) : words(`groups.${id}.text`);
}

type OwnGroup = 'ownToken' | 'serviceClients' | 'proxies' | 'open';

/** Whether a group is no group of scopes. */
function isOwn(id: CallGroupId): id is OwnGroup {
  return ['ownToken', 'serviceClients', 'proxies', 'open'].includes(id);
}
