import { recommendedPreset, type Policy } from '@/lib/domain/policy';
import type { Prefill } from '@/lib/domain/prefill';
import { noEntries, type TokenFormEntries } from '@/lib/domain/token-form';
import type { FormOutcome } from './use-generate';

/** What the form starts with: what was entered before a native post, else what a link asked for, the recommendation and nothing ticked. */
export function firstEntries(answer: FormOutcome, policy: Policy, prefill: Prefill | undefined): TokenFormEntries {
  if ('entries' in answer) return answer.entries;
  return { ...noEntries, expiration: String(recommendedPreset(policy) ?? 'custom'), ...prefill?.filled };
}
