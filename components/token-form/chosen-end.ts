import { expiryPresets, resolveExpiry } from '@/lib/domain/expiry';
import type { TokenFormEntries } from '@/lib/domain/token-form';
import type { FormSettings } from './form-settings';

/** When the token would end as the form stands now, or undefined while that is not decided. */
export function chosenEnd({ expiration, expirationDate }: TokenFormEntries, { zone, now, policy }: FormSettings): number | undefined {
  const preset = expiryPresets.find((days) => String(days) === expiration);
  const end = resolveExpiry(preset === undefined ? { custom: expirationDate } : { preset }, zone, now, policy.longestDays);
  return 'expiresAt' in end ? end.expiresAt : undefined;
}
