import type { CallGroupId } from '../domain/call-groups';
import type { Words } from './words';

/** What a group of calls is called: by its scopes, or by what else opens it. */
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
