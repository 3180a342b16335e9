import type { NeededWords } from '@/lib/i18n/words';

/** What a list of tokens says in the browser: of the areas that the server says most of, the rest. A name that is missing here is an error in the console. */
export const listAreas: readonly NeededWords[] = [
  ['list', 'token', 'owner', 'access', 'expires', 'lastUsed', 'actions', 'revoke', 'broadAccess', 'moreAccess', 'fewerAccess', 'rotate'],
  ['status', 'expiringSoon', 'rotationDue', 'replacedStillWorking', 'replaced', 'frozen', 'expired', 'revoked', 'revokedJustNow', 'alreadyEnded', 'ownerInactive', 'planEnded', 'moment'],
  ['time', 'justNow', 'never', 'minAgo', 'minutesAgo', 'hoursAgo', 'daysAgo'],
  'listTools',
  'bulk',
  'revoke',
  'ending',
];
