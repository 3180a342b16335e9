import { scopes, type Scope } from '@/lib/domain/scopes';
import type { TokenFormEntries, TokenFormProblems } from '@/lib/domain/token-form';

/** Ids of the form's fields, for labels, errors and the links of the error summary. */
export const fieldIds = {
  name: 'token-name',
  nameHint: 'token-name-hint',
  nameError: 'token-name-error',
  description: 'description',
  descriptionHint: 'description-hint',
  descriptionError: 'description-error',
  allowedAddresses: 'allowed-addresses',
  addressesHint: 'allowed-addresses-hint',
  addressesError: 'allowed-addresses-error',
  expirationDate: 'expiration-date',
  expirationRange: 'expiration-range',
  expirationError: 'expiration-error',
  ends: 'expiration-ends',
  finder: 'scope-finder',
  finderNote: 'scope-finder-note',
  scopes: 'scopes',
  scopesError: 'scopes-error',
} as const;

export function presetId(value: string | number): string {
  return `expiration-${value}`;
}

export function scopeId(scope: Scope): string {
  return `scope-${scope.replaceAll(':', '-')}`;
}

/** The field in which a problem is mended. */
export function fieldOfProblem(problem: keyof TokenFormProblems, entries: TokenFormEntries, allowed: readonly Scope[]): string {
  if (problem === 'name' || problem === 'description' || problem === 'allowedAddresses') return fieldIds[problem];
  if (problem === 'expiration') return entries.expiration === 'custom' ? fieldIds.expirationDate : presetId(entries.expiration);
  return scopeId(scopes.find((scope) => allowed.includes(scope)) ?? scopes[0] ?? 'fax:all:read');
}
