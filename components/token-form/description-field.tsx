import { useTranslations } from 'use-intl';
import { LONGEST_DESCRIPTION, type DescriptionProblem } from '@/lib/domain/descriptions';
import { tokenFormFields } from '@/lib/domain/token-form-fields';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';

interface Props {
  readonly first: string;
  readonly problem: DescriptionProblem | undefined;
  readonly settings: FormSettings;
}

/** What the token is for, in a few lines, for whoever finds it later. */
export function DescriptionField({ first, problem, settings }: Props) {
  const words = useTranslations();
  return (
    <div>
      <label htmlFor={fieldIds.description} className={labelStyle}>
        {words('moreOptions.description')}
      </label>
      <GuardedField
        rows={3}
        id={fieldIds.description}
        name={tokenFormFields.description}
        defaultValue={first}
        invalid={problem !== undefined}
        describedBy={[fieldIds.descriptionHint, problem && fieldIds.descriptionError]}
        data-problem={problem}
      >
        <p id={fieldIds.descriptionHint} className="mt-1.5 text-muted">
          {words('moreOptions.descriptionHint', { max: LONGEST_DESCRIPTION })}
        </p>
      </GuardedField>
      {problem && <FieldError id={fieldIds.descriptionError}>{problemText(words, problem, settings)}</FieldError>}
    </div>
  );
}
