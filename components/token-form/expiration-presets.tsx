import { useTranslations } from 'use-intl';
import { expiryPresets, LONGEST_DAYS } from '@/lib/domain/expiry';
import { recommendedPreset, type RolePolicy } from '@/lib/domain/policy';
import { tokenFormFields } from '@/lib/domain/token-form-fields';
import { fieldIds, presetId } from './field-ids';

interface Props {
  readonly first: string;
  readonly problem: string | undefined;
  readonly policy: RolePolicy;
}

/** The lengths on offer. What the organization does not allow is shown with the reason, not hidden. */
export function ExpirationPresets({ first, problem, policy }: Props) {
  const words = useTranslations();
  const recommended = recommendedPreset(policy);
  const offered = [...expiryPresets.map(String), 'custom'];

  function label(value: string): string {
    if (value === 'custom') return words('form.custom');
    return words(Number(value) === recommended ? 'form.daysRecommended' : 'form.days', { days: Number(value) });
  }

  return (
    <>
      <div className="segments">
        {offered.map((value) => (
          <label key={value}>
            <input
              id={presetId(value)}
              type="radio"
              name={tokenFormFields.expiration}
              value={value}
              defaultChecked={value === first}
              disabled={Number(value) > policy.longestDays}
              aria-describedby={problem && fieldIds.expirationError}
              data-problem={value === first ? problem : undefined}
            />
            <span>{label(value)}</span>
          </label>
        ))}
      </div>
      {policy.longestDays < LONGEST_DAYS && <p className="mt-2 text-muted">{words('form.longestLifetime', { days: policy.longestDays })}</p>}
    </>
  );
}
