import { useTranslations } from 'use-intl';
import type { NameProblem } from '@/lib/domain/names';
import { tokenFormFields } from '@/lib/domain/token-form';
import { FieldError } from '@/components/controls/field-error';
import { GuardedField } from '@/components/controls/guarded-field';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';

interface Props {
  readonly first: string;
  readonly problem: NameProblem | undefined;
  readonly settings: FormSettings;
}

/** What the token is called. A secret that lands here never leaves the browser. */
export function NameField({ first, problem, settings }: Props) {
  const words = useTranslations();
  return (
    <div>
      <label htmlFor={fieldIds.name} className="mb-2 block text-16 font-semibold">
        {words('form.name')}
      </label>
      <GuardedField
        id={fieldIds.name}
        name={tokenFormFields.name}
        defaultValue={first}
        invalid={problem !== undefined}
        describedBy={[fieldIds.nameHint, problem && fieldIds.nameError]}
        data-problem={problem}
      >
        <p id={fieldIds.nameHint} className="mt-1.5 text-muted">
          {words('form.nameHint')}
        </p>
      </GuardedField>
      {problem && <FieldError id={fieldIds.nameError}>{problemText(words, problem, settings)}</FieldError>}
    </div>
  );
}
