import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';
import type { JoinProblems } from '@/lib/domain/member-answers';
import { LONGEST_NAME } from '@/lib/domain/names';

interface Props {
  readonly name: 'givenName' | 'familyName';
  readonly autoComplete: 'given-name' | 'family-name';
  readonly problem: JoinProblems['givenName'];
}

/** A part of the name of who joins. */
export function JoinName({ name, autoComplete, problem }: Props) {
  const words = useTranslations();
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {words(`invitation.${name}`)}
      </label>
      <GuardedField id={id} name={name} autoComplete={autoComplete} invalid={problem !== undefined} describedBy={[problem && `${id}-error`]} />
      {problem && <FieldError id={`${id}-error`}>{words(`invitation.names.${problem}`, { max: LONGEST_NAME })}</FieldError>}
    </div>
  );
}
