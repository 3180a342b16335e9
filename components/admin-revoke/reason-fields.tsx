import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { FieldError } from '@/components/controls/field-error';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';
import { adminReasons, type AdminReason, type RevocationProblem } from '@/lib/domain/admin-revocation';
import { LONGEST_DESCRIPTION } from '@/lib/domain/descriptions';

/** Why something is revoked, as far as it was said. */
export interface SaidReason {
  readonly reason: AdminReason | undefined;
  readonly note: string;
}

export const nothingSaid: SaidReason = { reason: undefined, note: '' };

interface Props {
  readonly said: SaidReason;
  readonly problem: RevocationProblem | undefined;
  readonly onSay: (said: SaidReason) => void;
}

/** Why: one of four reasons, and a note that is always open. */
export function ReasonFields({ said, problem, onSay }: Props) {
  const words = useTranslations();
  const id = useId();
  const isNoteWrong = problem?.startsWith('note-') === true;
  return (
    <>
      <fieldset className="mt-4" aria-describedby={problem === 'reason-missing' ? `${id}-reason` : undefined}>
        <legend className={labelStyle}>{words('adminRevoke.reason')}</legend>
        <div className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
          {adminReasons.map((reason) => (
            <label key={reason} className="flex cursor-pointer items-center gap-2 max-sm:min-h-11">
              <input type="radio" name={id} value={reason} checked={said.reason === reason} onChange={() => onSay({ ...said, reason })} className="dot" />
              {words(`adminRevoke.reasons.${reason}`)}
            </label>
          ))}
        </div>
        {problem === 'reason-missing' && <FieldError id={`${id}-reason`}>{words('adminRevoke.problems.reason-missing')}</FieldError>}
      </fieldset>
      <div className="mt-4">
        <label htmlFor={`${id}-note`} className={labelStyle}>
          {words('adminRevoke.note')}
        </label>
        <GuardedField id={`${id}-note`} invalid={isNoteWrong} describedBy={[`${id}-hint`, isNoteWrong && `${id}-wrong`]} onChange={({ currentTarget }) => onSay({ ...said, note: currentTarget.value })}>
          <p id={`${id}-hint`} className="mt-1.5 text-muted text-pretty">
            {words('adminRevoke.noteHint')}
          </p>
          {isNoteWrong && <FieldError id={`${id}-wrong`}>{words(`adminRevoke.problems.${problem}`, { max: LONGEST_DESCRIPTION })}</FieldError>}
        </GuardedField>
      </div>
    </>
  );
}
