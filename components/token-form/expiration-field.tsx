import { useTranslations } from 'use-intl';
import type { ExpiryProblem } from '@/lib/domain/expiry';
import type { TokenFormEntries } from '@/lib/domain/token-form';
import { remindersAhead } from '@/lib/domain/reminders';
import { allOf, fullMoment } from '@/lib/i18n/formats';
import type { Words } from '@/lib/i18n/words';
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
      {settings.reminderDays && <p className="min-h-5 text-muted">{remindersText(words, settings, expiresAt)}</p>}
      <p className="text-muted">{words('form.rotationNote')}</p>
    </fieldset>
  );
}

/** Which reminders the token will have; none where it ends too soon for any, or nobody knows yet when. */
function remindersText(words: Words, { reminderDays = [], now, language }: FormSettings, expiresAt: number | undefined): string | undefined {
  const ahead = expiresAt === undefined ? [] : remindersAhead(reminderDays, now, expiresAt);
  if (ahead.length === 0) return undefined;
  return words('form.reminders', { days: allOf(ahead.map(String), language), one: ahead.length === 1 && ahead[0] === 1 ? 'yes' : 'no' });
}
