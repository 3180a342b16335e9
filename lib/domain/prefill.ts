import { expiryPresets } from './expiry';
import { checkName } from './names';
import { nearestScope } from './nearest-scope';
import type { RolePolicy } from './policy';
import { inCatalogueOrder, isScope, type Scope } from './scopes';
import { holdsSecret } from './secret';
import { addDays, dayIn } from './time-zones';
import type { TokenFormEntries } from './token-form';

/** What a link into the form asks for: `?name=&scopes=&expires_in=`. */
export interface Prefill {
  /** What the form starts with. Nothing of it is submitted by itself. */
  readonly filled: Partial<Pick<TokenFormEntries, 'name' | 'expiration' | 'expirationDate' | 'scopes'>>;
  readonly notUnderstood: readonly Misread[];
  /** Scopes that the organization's policy forbids: known, and still not ticked. */
  readonly notAllowed: readonly Scope[];
  /** The link held a secret: the front door has replaced it by its identifier before the page saw it. */
  readonly heldSecret: boolean;
}

/** A value that is ignored, cut for showing, and the scope that it most likely means. */
export interface Misread {
  readonly value: string;
  readonly meant?: Scope;
}

export type PrefillLink = Readonly<Partial<Record<'name' | 'scopes' | 'expires_in' | 'held_secret', string>>>;

/** More values than these are not named: a link is no place for a letter to its reader. */
const MOST_NAMED = 10;
const LONGEST_NAMED = 40;

/**
 * Reads the values of a link by the rules of the form, in the reader's zone: what is valid is filled in, the rest is named and ignored.
 * Scopes are separated by spaces, plus signs or commas; `expires_in` is in days. Undefined where the link asks for nothing.
 */
export function readPrefill(link: PrefillLink, zone: string, now: number, policy: RolePolicy): Prefill | undefined {
  const name = readName(link.name ?? '');
  const expiry = readDays(link.expires_in ?? '', zone, now, policy.longestDays);
  const asked = (link.scopes ?? '').split(/[\s+,]+/).filter(Boolean);
  const known = inCatalogueOrder(asked.filter(isScope));
  const allowed = known.filter((scope) => policy.allowedScopes.includes(scope));
  const unknownScopes = [...new Set(asked.filter((value) => !isScope(value)))].map(misreadScope);
  const prefill = {
    filled: { ...name.filled, ...expiry.filled, ...(allowed.length > 0 && { scopes: allowed }) },
    notUnderstood: [...name.notUnderstood, ...unknownScopes, ...expiry.notUnderstood].slice(0, MOST_NAMED),
    notAllowed: known.filter((scope) => !allowed.includes(scope)),
    heldSecret: link.held_secret !== undefined,
  };
  const asksForNothing = Object.keys(prefill.filled).length + prefill.notUnderstood.length + prefill.notAllowed.length === 0;
  return asksForNothing && !prefill.heldSecret ? undefined : prefill;
}

type Read = Pick<Prefill, 'filled' | 'notUnderstood'>;
const nothing: Read = { filled: {}, notUnderstood: [] };

function readName(asked: string): Read {
  if (asked.trim() === '') return nothing;
  const checked = checkName(asked);
  return 'name' in checked ? { ...nothing, filled: { name: checked.name } } : ignored(asked);
}

function readDays(asked: string, zone: string, now: number, longestDays: number): Read {
  if (asked.trim() === '') return nothing;
  const days = /^\d{1,4}$/.test(asked.trim()) ? Number(asked) : 0;
  if (days < 1 || days > longestDays) return ignored(asked);
  const preset = expiryPresets.find((offered) => offered === days);
  const filled = preset === undefined ? { expiration: 'custom', expirationDate: addDays(dayIn(zone, now), days) } : { expiration: String(preset) };
  return { ...nothing, filled };
}

function ignored(value: string): Read {
  return { ...nothing, notUnderstood: [{ value: shown(value) }] };
}

function misreadScope(value: string): Misread {
  const meant = nearestScope(value);
  return { value: shown(value), ...(meant && { meant }) };
}

/** Short, never a secret, and without what would turn or hide the text around it. */
function shown(value: string): string {
  if (holdsSecret(value)) return '…';
  const readable = [...value.replace(/\p{C}/gu, '?')];
  return readable.length > LONGEST_NAMED ? `${readable.slice(0, LONGEST_NAMED).join('')}…` : readable.join('');
}
