import { database } from '@/db/connection';
import { newId } from '@/db/ids';
import { matchingTokens, previewOf } from '@/lib/admin/matching-tokens';
import { joinFields } from '@/lib/domain/join-form';
import { passwordFields } from '@/lib/domain/new-password';
import { readPolicy } from '@/lib/policy/read-policy';
import { PASSWORD } from '../fixtures';
import { admins, everybody, signedIn, type Person, type Reader } from './readers';
import type { Things } from './things';

/** A server action, how it is called by hand, and whose call does something. */
export interface ActionRow {
  readonly action: string;
  /** A page that has it. */
  readonly path: (things: Things) => string;
  readonly args: (things: Things, me: Person | undefined) => readonly unknown[] | Promise<readonly unknown[]>;
  readonly for: readonly Reader[];
  /** Whether it only answers. */
  readonly readsOnly?: true;
  /** Whether it is for admins: a member's attempt and another organization's admin's are recorded. */
  readonly isAdmins?: true;
}

/** Those whose own organization it is about, whichever that is. */
const anyAdmin = [...admins, 'otherAdmin'] as const;

const list = '/profile/integrations/personal-access-tokens';
const token = ({ tokenId }: Things) => `${list}/${tokenId}`;
const form = (fields: Readonly<Record<string, string>>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
const inventory = ({ tokenId }: Things) => `/admin/tokens/${tokenId}`;

/** A revocation of one token by filter, confirmed as its admin would. */
async function confirmed({ tokenId }: Things, me: Person | undefined): Promise<readonly unknown[]> {
  const which = { ids: [tokenId] };
  const { count, mark } = previewOf(await matchingTokens(database(), me?.accountId ?? '', which, Date.now()), Date.now());
  return [{ which, count: count || 1, mark, typed: String(count || 1), reason: 'leaked', note: '' }];
}

/** An answer that the policy does not give yet, on its present version. */
async function nextPolicy(_things: Things, me: Person | undefined): Promise<readonly unknown[]> {
  const { policy, version } = await readPolicy(database(), me?.accountId ?? '');
  return [form({ question: 'longestDays', seen: String(version), days: String(policy.longestDays - 1) })];
}

const mine = (me: Person | undefined) => ({ submissionId: newId(), renderedFor: me?.id ?? '' });
const ready = { kind: 'ready' };

export const actionRows: readonly ActionRow[] = [
  { action: 'signOutHere', path: () => '/profile', args: () => [], for: everybody, readsOnly: true },
  { action: 'savePreferences', path: () => '/profile/preferences', args: () => [ready, form({ theme: 'dark' })], for: signedIn },
  { action: 'voteHelpful', path: () => '/help/personal-access-tokens', args: () => [ready, form({ article: 'personal-access-tokens', language: 'en', helpful: 'yes' })], for: signedIn },
  { action: 'explainRefused', path: () => '/help/refused-requests', args: () => [{ scopes: [], topic: 'expired' }], for: signedIn, readsOnly: true },
  { action: 'generateToken', path: () => `${list}/new`, args: (_things, me) => [ready, form({ ...mine(me), name: 'by hand', expiration: '90', scope: 'fax:fax:read' })], for: signedIn },
  { action: 'rotateToken', path: (things) => `${token(things)}/rotate`, args: ({ tokenId }, me) => [ready, form({ ...mine(me), tokenId, intent: 'planned', grace: 'none', length: 'same', scope: 'fax:fax:read' })], for: ['holder'] },
  { action: 'revokeToken', path: token, args: ({ tokenId }) => [tokenId], for: ['holder'] },
  { action: 'revokeTokens', path: () => list, args: ({ tokenId, frozen }) => [[tokenId, frozen]], for: ['holder'] },
  { action: 'stopOldSecret', path: token, args: ({ replaced }) => [replaced], for: ['holder'] },
  { action: 'renameOwnToken', path: token, args: ({ tokenId }) => [tokenId, 'another name'], for: ['holder'] },
  { action: 'describeOwnToken', path: token, args: ({ tokenId }) => [tokenId, 'what it is for'], for: ['holder'] },
  { action: 'allowOwnAddresses', path: token, args: ({ tokenId }) => [tokenId, '198.51.100.0/24'], for: ['holder'] },
  { action: 'removeOwnScopes', path: token, args: ({ tokenId }) => [tokenId, ['fax:fax:edit']], for: ['holder'] },
  { action: 'freezeOwnToken', path: token, args: ({ tokenId }) => [tokenId, 24, 'revoke'], for: ['holder'] },
  { action: 'unfreezeOwnToken', path: token, args: ({ frozen }) => [frozen], for: ['holder'] },
  { action: 'lookUpFoundTokens', path: () => '/found-a-secret', args: ({ identifier }) => [[{ identifier }]], for: signedIn, readsOnly: true },
  { action: 'stopFoundTokens', path: () => '/found-a-secret', args: ({ identifier }) => [[{ identifier }]], for: ['member', 'admin', 'owner', 'holder'] },
  { action: 'openInvitation', path: () => '/invitation', args: ({ link }) => [link], for: ['stranger'], readsOnly: true },
  { action: 'join', path: () => '/invitation', args: ({ link }) => [link, form({ [joinFields.givenName]: 'New', [joinFields.familyName]: 'Comer', [joinFields.password]: 'violet anchor meadow 81' })], for: ['stranger'] },
  { action: 'answerNotice', path: () => '/profile/notifications', args: ({ notice }) => [ready, form({ notice, reply: 'handled' })], for: ['holder'] },
  { action: 'markAllNoticesRead', path: () => '/profile/notifications', args: () => [ready, form({ seenBy: String(Date.now()) })], for: signedIn, readsOnly: true },
  { action: 'saveNoticeChoices', path: () => '/profile/notifications', args: () => [ready, form({ days: '30' })], for: signedIn, readsOnly: true },
  { action: 'changePassword', path: () => '/profile/sessions', args: () => [form({ [passwordFields.current]: PASSWORD, [passwordFields.next]: 'violet anchor meadow 81' })], for: signedIn },
  { action: 'endOne', path: () => '/profile/sessions', args: ({ sessionId }) => [sessionId], for: ['holder'] },
  { action: 'endOthers', path: () => '/profile/sessions', args: () => [], for: signedIn, readsOnly: true },
  { action: 'revokeOne', path: () => '/admin/tokens', args: ({ tokenId }) => [tokenId, 'leaked', ''], for: admins, isAdmins: true },
  { action: 'freezeOne', path: inventory, args: ({ tokenId }) => [tokenId, 24, 'revoke'], for: admins, isAdmins: true },
  { action: 'unfreezeOne', path: inventory, args: ({ frozen }) => [frozen], for: admins, isAdmins: true },
  { action: 'previewSeveral', path: () => '/admin/tokens', args: ({ tokenId }) => [{ ids: [tokenId] }], for: admins, readsOnly: true, isAdmins: true },
  { action: 'revokeSeveral', path: () => '/admin/tokens', args: confirmed, for: admins, isAdmins: true },
  { action: 'inviteMembers', path: () => '/admin/members/invite', args: (_things, me) => [ready, form({ ...mine(me), emails: `${newId().toLowerCase()}@test.example`, role: 'member' })], for: anyAdmin, isAdmins: true },
  { action: 'withdraw', path: () => '/admin/members', args: ({ invitation }) => [invitation], for: admins, isAdmins: true },
  { action: 'makeRole', path: () => '/admin/members', args: ({ active }) => [active, 'admin'], for: admins, isAdmins: true },
  { action: 'askLeaving', path: () => '/admin/members', args: ({ active }) => [active], for: admins, readsOnly: true, isAdmins: true },
  { action: 'deactivate', path: () => '/admin/members', args: ({ active }) => [active], for: admins, isAdmins: true },
  { action: 'reactivate', path: () => '/admin/members', args: ({ left }) => [left], for: admins, isAdmins: true },
  { action: 'endMemberSessions', path: () => '/admin/members', args: ({ active }) => [active], for: admins, isAdmins: true },
  { action: 'preview', path: () => '/admin/policy', args: () => [form({ question: 'longestDays', seen: '0', days: '30' })], for: anyAdmin, readsOnly: true, isAdmins: true },
  { action: 'save', path: () => '/admin/policy', args: nextPolicy, for: anyAdmin, isAdmins: true },
  { action: 'verifyLog', path: () => '/admin/audit-log', args: () => [ready], for: anyAdmin, isAdmins: true },
  { action: 'registerClient', path: () => '/admin/service-clients', args: (_things, me) => [ready, form({ ...mine(me), name: 'by hand' })], for: [...admins, 'otherAdmin'], isAdmins: true },
  { action: 'endClient', path: () => '/admin/service-clients', args: ({ clientId }) => [clientId], for: admins, isAdmins: true },
];
