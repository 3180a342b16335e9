import { useTranslations } from 'use-intl';
import type { TokenFormProblems } from '@/lib/domain/token-form';
import { tokenFormFields } from '@/lib/domain/token-form-fields';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';
import { inlineCode } from '@/components/controls/inline-code';
import { fieldIds } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';

interface Props {
  readonly first: string;
  readonly problem: TokenFormProblems['allowedAddresses'];
  readonly settings: FormSettings;
}

/** From where alone the token may be used: nothing here means from anywhere. */
export function AddressesField({ first, problem, settings }: Props) {
  const words = useTranslations();
  return (
    <div>
      <label htmlFor={fieldIds.allowedAddresses} className={labelStyle}>
        {words('moreOptions.addresses')}
      </label>
      <GuardedField
        rows={3}
        id={fieldIds.allowedAddresses}
        name={tokenFormFields.allowedAddresses}
        defaultValue={first}
        spellCheck={false}
        autoCapitalize="off"
        translate="no"
        invalid={problem !== undefined}
        describedBy={[fieldIds.addressesHint, problem && fieldIds.addressesError]}
        data-problem={problem?.problem}
      >
        <p id={fieldIds.addressesHint} className="mt-1.5 text-muted">
          {words.rich('moreOptions.addressesHint', { code: inlineCode })}
        </p>
      </GuardedField>
      {problem && <FieldError id={fieldIds.addressesError}>{problemText(words, problem, settings)}</FieldError>}
    </div>
  );
}
