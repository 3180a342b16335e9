import { recommendedPreset, type Policy } from '@/lib/domain/policy';
import type { TokenFormEntries } from '@/lib/domain/token-form';
import type { FormOutcome } from './use-generate';

/** What the form starts with: what was entered before a native post, else the recommendation and nothing ticked. */
export function firstEntries(answer: FormOutcome, policy: Policy): TokenFormEntries {
  if ('entries' in answer) return answer.entries;
  return { name: '', expiration: String(recommendedPreset(policy) ?? 'custom'), expirationDate: '', scopes: [] };
}
