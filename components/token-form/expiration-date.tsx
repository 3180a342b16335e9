import { useTranslations } from 'use-intl';
import { expiryRange, type ExpiryProblem } from '@/lib/domain/expiry';
import { tokenFormFields } from '@/lib/domain/token-form-fields';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { dateRange } from './problem-text';

interface Props {
  readonly first: string;
  readonly problem: ExpiryProblem | undefined;
  readonly settings: FormSettings;
}

/** A day of one's own. It is there with the page and shown where "Custom" is chosen, script or not. */
export function ExpirationDate({ first, problem, settings }: Props) {
  const words = useTranslations();
  const range = expiryRange(settings.zone, settings.now, settings.policy.longestDays);
  const described = [fieldIds.expirationRange, fieldIds.ends, problem && fieldIds.expirationError].filter(Boolean).join(' ');
  return (
    <div className="expiration-date mt-4">
      <label htmlFor={fieldIds.expirationDate} className={labelStyle}>
        {words('form.expirationDate')}
      </label>
      <div className="w-50 max-w-full">
        <input
          id={fieldIds.expirationDate}
          name={tokenFormFields.expirationDate}
          type="date"
          min={range.first}
          max={range.last}
          defaultValue={first}
          aria-invalid={problem !== undefined || undefined}
          aria-describedby={described}
          data-problem={problem}
          className={`${fieldStyle} tabular-nums`}
        />
      </div>
      <p id={fieldIds.expirationRange} className="mt-1.5 text-muted tabular-nums">
        {words('form.dateRange', dateRange(settings))}
      </p>
    </div>
  );
}
