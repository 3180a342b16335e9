import 'server-only';
import type { Db } from '@/db/connection';
import { lastAddresses, type Reach } from '@/db/policy-reach';
import { refusedBy } from '@/lib/domain/allowed-addresses';
import { LONGEST_DAYS } from '@/lib/domain/expiry';
import { beyondLifetime, type PolicyChange } from '@/lib/domain/policy-change';
import { roles, type Role } from '@/lib/domain/roles';
import { scopes, type Scope } from '@/lib/domain/scopes';

const DAY_MS = 24 * 60 * 60 * 1000;
/** Addresses of an account that are looked at: more than these are no list that a person can judge. */
const MOST_ADDRESSES_READ = 10_000;

/** Which tokens an answer is about: those that could not be made, kept, or used so under it. */
export async function reachOf(db: Db, accountId: string, change: PolicyChange, zone: string, now: number): Promise<Reach> {
  switch (change.question) {
    case 'mayGenerate': {
      const left = roles.filter((role) => !change.value.includes(role));
      return left.length === 0 ? { kind: 'none' } : { kind: 'of-roles', roles: left };
    }
    case 'longestDays':
      return change.value >= LONGEST_DAYS ? { kind: 'none' } : { kind: 'ending-after', at: beyondLifetime(change.value, zone, now) };
    case 'allowedScopes':
      return { kind: 'holding', scopes: forbiddenBy(change.value) };
    case 'tokensPerMember':
      return change.value === null ? { kind: 'none' } : { kind: 'of-members-with-more-than', most: change.value };
    case 'unusedDays':
      return change.value === null ? { kind: 'none' } : { kind: 'unused-since', time: now - change.value * DAY_MS };
    case 'allowedAddresses': {
      const refused = refusedBy(change.value, change.value === null ? [] : await lastAddresses(db, accountId, now, MOST_ADDRESSES_READ));
      return refused.length === 0 ? { kind: 'none' } : { kind: 'last-used-from', addresses: refused };
    }
    case 'longestGraceHours':
      return { kind: 'none' };
  }
}

function forbiddenBy(allowed: Readonly<Record<Role, readonly Scope[]>>): Record<Role, readonly Scope[]> {
  const forbidden = (role: Role) => scopes.filter((scope) => !allowed[role].includes(scope));
  return { owner: forbidden('owner'), admin: forbidden('admin'), member: forbidden('member') };
}
