import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { NameProblem } from '@/lib/domain/names';
import { tokenFormFields } from '@/lib/domain/token-form';
import { FieldError } from '@/components/controls/field-error';
import { fieldStyle } from '@/components/controls/field-style';
import { takeSecretOut } from '@/components/controls/secret-guard';
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
  const [secretReplaced, setSecretReplaced] = useState(false);
  const described = [fieldIds.nameHint, secretReplaced && fieldIds.nameNote, problem && fieldIds.nameError].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={fieldIds.name} className="mb-2 block text-16 font-semibold">
        {words('form.name')}
      </label>
      <input
        id={fieldIds.name}
        name={tokenFormFields.name}
        type="text"
        defaultValue={first}
        autoComplete="off"
        aria-invalid={problem !== undefined || undefined}
        aria-describedby={described}
        data-problem={problem}
        onChange={(event) => takeSecretOut(event.currentTarget) && setSecretReplaced(true)}
        className={fieldStyle}
      />
      <p id={fieldIds.nameHint} className="mt-1.5 text-muted">
        {words('form.nameHint')}
      </p>
      <p id={fieldIds.nameNote} role="alert" className="font-medium">
        {secretReplaced && words('form.secretReplaced')}
      </p>
      {problem && <FieldError id={fieldIds.nameError}>{problemText(words, problem, settings)}</FieldError>}
    </div>
  );
}
