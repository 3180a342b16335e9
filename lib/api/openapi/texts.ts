import 'server-only';
import { callGroups } from '@/lib/domain/call-groups';
import type { EndpointId } from '@/lib/domain/endpoints';
import { groupName } from '@/lib/i18n/call-words';
import { wordsFor } from '@/lib/i18n/words';

/** Programs read the description in English. */
const words = wordsFor('en');

/** What a call is for, in the words of the reference page, with its heading and what a caller should know beside the schemas. */
export function textsOf(id: EndpointId) {
  const group = callGroups.find(({ calls }) => calls.some((call) => call.id === id));
  return { tags: group ? [groupName(words, group.id)] : [], summary: words(`calls.${id}`), ...(notes[id] !== undefined && { description: notes[id] }) };
}

/** The headings, in the order of the calls. */
export const tagObjects = callGroups.map(({ id }) => ({ name: groupName(words, id) }));

const notes: Partial<Record<EndpointId, string>> = {
  getAccounts: 'For admins alone: every member who is no admin.',
  getUser: '`fax:user:read` suffices for oneself.',
  updateUser: 'What is not named stays as it is. `fax:user:edit` suffices for oneself.',
  getMemberDetails: "An admin reads any member's, a member their own. What is not set is left out.",
  updateMemberDetails: 'An admin may. What is not named stays as it is.',
  listNumbers: "An admin's own list is every purchased number; a member's is what is assigned to them.",
  updateNumber: 'An admin may. Whoever has the number keeps it.',
  revokeNumber: 'An admin may. From an admin a number cannot be taken: 400.',
  listFaxes: 'Received faxes and those whose sending ended, the newest first.',
  deleteFax: 'Its files go with it, unless another fax has them too.',
  getFile: 'A fax of one file in the format it came in; several files, or another format that is asked for, as one PDF or TIFF. What cannot be converted: 400 `format_not_available`.',
  uploadFile: 'One file of at most 150 MB, in the part `fax_file`. Errors: 400 `unsupported_file_type`, 400 `unreadable_file`, 400 `too_many_pages`, 413 `file_too_large`.',
  getOutboxFax: 'Once it was sent it is found among the faxes, under the same id.',
  sendFax: 'To every destination or to none. Errors: 400 `too_many_files` (more than 10), 400 `too_many_destinations` (more than 4000), 400 `quota_exceeded`, 413 `file_too_large` (more than 150 MB in all).',
  createWebhook: 'Calls are signed by the Standard Webhooks convention with the `secret` of this answer, which is shown once. Error: 400 `too_many_hooks` (more than 100).',
  purchaseNumber: 'Answered with the number. Errors: 400 `insufficient_credit`, 409 `number_not_available`.',
  getOwnToken: 'Any working token may ask.',
  revokeOwnToken: 'For a token that was found where it should not be: from the answer on it is refused.',
  revokeCredentials: 'For whoever found secrets, without a token. Revoked before the answer, which is the same for known, unknown and ended ones; owner and admins are told. What is no secret of ours is passed over. 60 requests an hour from one address.',
  introspectToken: "For registered service clients. What is not a working token of the client's account is `{\"active\": false}`.",
  revokeToken: 'Answered alike for what there was nothing to do for.',
  checkForGateway: "For a reverse proxy's sub-request. 200 tells in headers who is calling; everything else is a refusal.",
  getIdentityKeys: 'The keys of the JWT in `X-Caller-Identity`.',
  isReady: '503 where it does not.',
};
