import { recommendedPreset, type RolePolicy } from '@/lib/domain/policy';
import type { Prefill } from '@/lib/domain/prefill';
import type { TokenFormEntries } from '@/lib/domain/token-form';
import { noEntries } from '@/lib/domain/token-form-fields';
import type { FormOutcome } from './use-generate';

/** What the form starts with: what was entered before a native post, else what a link asked for, the recommendation and nothing ticked. */
export function firstEntries(answer: FormOutcome, policy: RolePolicy, prefill: Prefill | undefined): TokenFormEntries {
  if ('entries' in answer) return answer.entries;
  return { ...noEntries, expiration: String(recommendedPreset(policy) ?? 'custom'), ...prefill?.filled };
}
