import { graceOfHours } from '@/lib/domain/graces';
import type { Policy } from '@/lib/domain/policy';
import type { PolicyQuestion } from '@/lib/domain/policy-change';
import { generatorsOf } from '@/lib/domain/policy-form';
import { roles } from '@/lib/domain/roles';
import { scopes, type Scope } from '@/lib/domain/scopes';
import type { Words } from '@/lib/i18n/words';

/** Addresses that are named; of more only how many they are. */
const MOST_NAMED = 3;

/** How a policy answers a question, in a few words. */
export function policyAnswer(words: Words, question: PolicyQuestion, policy: Partial<Policy>): string {
  switch (question) {
    case 'mayGenerate':
      return words(`policy.generators.${generatorsOf(policy.mayGenerate ?? [])}`);
    case 'longestDays':
      return words('policy.days', { days: policy.longestDays ?? 0 });
    case 'allowedScopes':
      return policy.allowedScopes ? scopesAnswer(words, policy.allowedScopes) : '';
    case 'tokensPerMember':
      return policy.tokensPerMember === null ? words('policy.noLimit') : words('policy.tokens', { count: policy.tokensPerMember ?? 0 });
    case 'unusedDays':
      return policy.unusedDays === null ? words('policy.off') : words('policy.afterDays', { days: policy.unusedDays ?? 0 });
    case 'longestGraceHours':
      return words(`policy.graces.${graceOfHours(policy.longestGraceHours ?? 0)}`);
    case 'allowedAddresses':
      return addressesAnswer(words, policy.allowedAddresses ?? null);
  }
}

function scopesAnswer(words: Words, allowed: Policy['allowedScopes']): string {
  const [owner, admin, member] = roles.map((role) => howMany(words, allowed[role]));
  if (owner === undefined || admin === undefined || member === undefined) return '';
  return owner === admin && admin === member ? owner : words('policy.scopesPerRole', { owner, admin, member });
}

function howMany(words: Words, allowed: readonly Scope[]): string {
  if (allowed.length === scopes.length) return words('policy.allScopes');
  return allowed.length === 0 ? words('policy.noScopes') : words('policy.someScopes', { count: allowed.length, all: scopes.length });
}

function addressesAnswer(words: Words, addresses: Policy['allowedAddresses']): string {
  if (addresses === null) return words('policy.anyAddress');
  return addresses.length > MOST_NAMED ? words('policy.addresses', { count: addresses.length }) : addresses.join(', ');
}
