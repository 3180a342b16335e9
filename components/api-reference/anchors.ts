import type { CallGroupId } from '@/lib/domain/call-groups';

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
