import { useTranslations } from 'use-intl';
import type { ExpiryProblem } from '@/lib/domain/expiry';
import type { TokenFormEntries } from '@/lib/domain/token-form';
import { fullMoment } from '@/lib/i18n/formats';
import { FieldError } from '@/components/controls/field-error';
import { ExpirationDate } from './expiration-date';
import { ExpirationPresets } from './expiration-presets';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';

interface Props {
  readonly first: TokenFormEntries;
  readonly chosen: string;
  readonly expiresAt: number | undefined;
  readonly problem: ExpiryProblem | undefined;
  readonly settings: FormSettings;
}

/** When the token ends: a length or a day, and what that comes to in the reader's zone. */
export function ExpirationField({ first, chosen, expiresAt, problem, settings }: Props) {
  const words = useTranslations();
  return (
    <fieldset aria-describedby={fieldIds.ends} className="expiration min-w-0">
      <legend className="mb-2 text-16 font-semibold">{words('form.expiration')}</legend>
      <ExpirationPresets first={first.expiration} problem={chosen === 'custom' ? undefined : problem} policy={settings.policy} />
      <ExpirationDate first={first.expirationDate} problem={chosen === 'custom' ? problem : undefined} settings={settings} />
      {problem && <FieldError id={fieldIds.expirationError}>{problemText(words, problem, settings)}</FieldError>}
      <p id={fieldIds.ends} className="mt-3 min-h-5 tabular-nums">
        {expiresAt !== undefined &&
          words.rich('form.ends', {
            moment: fullMoment(expiresAt, settings.language, settings.zone),
            zone: settings.zoneText,
            strong: (chunks) => <strong className="font-medium">{chunks}</strong>,
          })}
      </p>
      <p className="text-muted">{words('form.rotationNote')}</p>
    </fieldset>
  );
}
