import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';

interface Props {
  readonly count: number;
  readonly isWrong: boolean;
  readonly onType: (typed: string) => void;
}

/** The number of what is to be revoked, typed or pasted: whoever does so has read it. */
export function ConfirmNumber({ count, isWrong, onType }: Props) {
  const words = useTranslations();
  const id = useId();
  return (
    <div className="mt-4">
      <label htmlFor={id} className={labelStyle}>
        {words('adminRevoke.typeNumber', { count })}
      </label>
      <GuardedField id={id} inputMode="numeric" invalid={isWrong} describedBy={[isWrong && `${id}-wrong`]} onChange={({ currentTarget }) => onType(currentTarget.value)}>
        {isWrong && <FieldError id={`${id}-wrong`}>{words('adminRevoke.problems.number-differs')}</FieldError>}
      </GuardedField>
    </div>
  );
}
