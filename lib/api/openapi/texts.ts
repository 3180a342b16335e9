import 'server-only';
import type { EndpointId } from '@/lib/domain/endpoints';

/** What each call is for: its heading, a title, and what a caller should know beside the schemas. */
export const callTexts: Record<EndpointId, { readonly tag: Tag; readonly summary: string; readonly description?: string }> = {
  getAccounts: { tag: 'Accounts', summary: 'List the members of the account', description: 'For admins alone: every member who is no admin.' },
  getUser: { tag: 'Accounts', summary: 'Read a member', description: '`fax:user:read` suffices for oneself.' },
  updateUser: { tag: 'Accounts', summary: "Change a member's personal data", description: 'What is not named stays as it is. `fax:user:edit` suffices for oneself.' },
  getMemberDetails: { tag: 'Accounts', summary: "Read a member's quota and job title", description: "An admin reads any member's, a member their own. What is not set is left out." },
  updateMemberDetails: { tag: 'Accounts', summary: "Change a member's quota and job title", description: 'An admin may. What is not named stays as it is.' },
  listNumbers: { tag: 'Numbers', summary: 'List fax numbers', description: "An admin's own list is every purchased number; a member's is what is assigned to them." },
  getNumber: { tag: 'Numbers', summary: 'Read a fax number' },
  updateNumber: { tag: 'Numbers', summary: 'Assign a number to a member', description: 'An admin may. Whoever has the number keeps it.' },
  revokeNumber: { tag: 'Numbers', summary: 'Take a number from a member', description: 'An admin may. From an admin a number cannot be taken: 400.' },
  listFaxes: { tag: 'Faxes', summary: 'List faxes', description: 'Received faxes and those whose sending ended, the newest first.' },
  getFax: { tag: 'Faxes', summary: 'Read a fax' },
  updateFax: { tag: 'Faxes', summary: "Change a fax's comment, and whether it was read" },
  deleteFax: { tag: 'Faxes', summary: 'Delete a fax', description: 'Its files go with it, unless another fax has them too.' },
  getFile: { tag: 'Files', summary: "Download a fax's file", description: 'A fax of one file in the format it came in; several files, or another format that is asked for, as one PDF or TIFF. What cannot be converted: 400 `format_not_available`.' },
  getFaxReport: { tag: 'Files', summary: 'Download the confirmation report of a sent fax' },
  uploadFile: { tag: 'Files', summary: 'Upload a file to send', description: 'One file of at most 150 MB, in the part `fax_file`. Errors: 400 `unsupported_file_type`, 400 `unreadable_file`, 400 `too_many_pages`, 413 `file_too_large`.' },
  listOutboxFaxes: { tag: 'Outbox', summary: 'List the faxes on their way' },
  getOutboxFax: { tag: 'Outbox', summary: 'Read a fax on its way', description: 'Once it was sent it is found among the faxes, under the same id.' },
  sendFax: { tag: 'Outbox', summary: 'Send a fax', description: 'To every destination or to none. Errors: 400 `too_many_files` (more than 10), 400 `too_many_destinations` (more than 4000), 413 `file_too_large` (more than 150 MB in all).' },
  updateOutboxFax: { tag: 'Outbox', summary: 'Change the comment of a fax on its way' },
  deleteOutboxFax: { tag: 'Outbox', summary: 'Take a fax back before it is sent' },
  getWebhooks: { tag: 'Webhooks', summary: "List the caller's webhooks for an event" },
  createWebhook: { tag: 'Webhooks', summary: 'Hear of faxes at a URL', description: 'Calls are signed by the Standard Webhooks convention with the `secret` of this answer, which is shown once. Error: 400 `too_many_hooks` (more than 100).' },
  deleteWebhook: { tag: 'Webhooks', summary: 'Delete a webhook' },
  getBalance: { tag: 'Shop', summary: 'Read what may still be spent' },
  listCountries: { tag: 'Shop', summary: 'List the countries with numbers' },
  listAreas: { tag: 'Shop', summary: 'List the areas of a country' },
  listAvailableNumbers: { tag: 'Shop', summary: 'List the numbers of an area that are for sale' },
  purchaseNumber: { tag: 'Shop', summary: 'Buy a number', description: 'Answered with the number. Errors: 400 `insufficient_credit`, 409 `number_not_available`.' },
  getOwnToken: { tag: 'Tokens', summary: 'Who am I?', description: 'Any working token may ask.' },
  revokeOwnToken: { tag: 'Tokens', summary: 'Revoke me', description: 'For a token that was found where it should not be: from the answer on it is refused.' },
  introspectToken: { tag: 'For services', summary: 'What may this token do now? (RFC 7662)', description: "For registered service clients. What is not a working token of the client's account is `{\"active\": false}`." },
  revokeToken: { tag: 'For services', summary: 'Revoke a token (RFC 7009)', description: 'Answered alike for what there was nothing to do for.' },
  checkForGateway: { tag: 'For services', summary: 'May this request go on?', description: "For a reverse proxy's sub-request. 200 tells in headers who is calling; everything else is a refusal." },
  getIdentityKeys: { tag: 'For services', summary: 'What a signed identity is verified with (RFC 7517)', description: 'The keys of the JWT in `X-Caller-Identity`.' },
  getResourceMetadata: { tag: 'About', summary: 'What protects this API (RFC 9728)' },
  getOpenApi: { tag: 'About', summary: 'This document' },
  isAlive: { tag: 'About', summary: 'Does the process run?' },
  isReady: { tag: 'About', summary: 'Does the database answer too?', description: '503 where it does not.' },
};

const tags = ['Accounts', 'Numbers', 'Faxes', 'Files', 'Outbox', 'Webhooks', 'Shop', 'Tokens', 'For services', 'About'] as const;
type Tag = (typeof tags)[number];

/** The headings, in the order of the calls. */
export const tagObjects = tags.map((name) => ({ name }));
