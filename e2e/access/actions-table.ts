import { newId } from '@/db/ids';
import { admins, everybody, signedIn, type Person, type Reader } from './readers';
import type { Things } from './things';

/** A server action, how it is called by hand, and whose call does something. */
export interface ActionRow {
  readonly action: string;
  /** A page that has it. */
  readonly path: (things: Things) => string;
  readonly args: (things: Things, me: Person | undefined) => readonly unknown[];
  readonly for: readonly Reader[];
  /** Whether it only answers. */
  readonly readsOnly?: true;
  /** Whether it is for admins: a member's attempt is recorded. */
  readonly isAdmins?: true;
}

const list = '/profile/integrations/personal-access-tokens';
const token = ({ tokenId }: Things) => `${list}/${tokenId}`;
const form = (fields: Readonly<Record<string, string>>) => {
  const made = new FormData();
  for (const [name, value] of Object.entries(fields)) made.set(name, value);
  return made;
};
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
  { action: 'registerClient', path: () => '/admin/service-clients', args: (_things, me) => [ready, form({ ...mine(me), name: 'by hand' })], for: [...admins, 'otherAdmin'], isAdmins: true },
  { action: 'endClient', path: () => '/admin/service-clients', args: ({ clientId }) => [clientId], for: admins, isAdmins: true },
];
