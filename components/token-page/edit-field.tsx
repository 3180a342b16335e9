import { useId, type ReactNode } from 'react';
import { labelStyle } from '@/components/controls/field-style';
import { GuardedField } from '@/components/controls/guarded-field';

const FIELD = 'edited';

/** What was entered into the field. */
export function editedText(form: FormData): string {
  const entered = form.get(FIELD);
  return typeof entered === 'string' ? entered : '';
}

interface Props {
  readonly label: string;
  readonly hint: string;
  readonly first: string;
  readonly isWrong: boolean;
  readonly troubleId: string;
  /** Lines of a field for several; a field of one line without. */
  readonly rows?: number;
  readonly isCode?: boolean;
  readonly onChange?: (value: string) => void;
  /** What is to be said of what was entered. */
  readonly note?: ReactNode;
}

/** The one field of a small form. */
export function EditField({ label, hint, first, isWrong, troubleId, rows, isCode, onChange, note }: Props) {
  const id = useId();
  return (
    <div className="mt-4">
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      <GuardedField
        id={id}
        name={FIELD}
        defaultValue={first}
        rows={rows}
        translate={isCode ? 'no' : undefined}
        spellCheck={isCode ? false : undefined}
        invalid={isWrong}
        describedBy={[`${id}-hint`, `${id}-note`, isWrong && troubleId]}
        onChange={(event) => onChange?.(event.currentTarget.value)}
      >
        <p id={`${id}-hint`} className="mt-1.5 text-muted text-pretty">
          {hint}
        </p>
        <div id={`${id}-note`} role="alert" className="mt-1.5 grid gap-1 font-medium wrap-anywhere empty:mt-0">
          {note}
        </div>
      </GuardedField>
    </div>
  );
}
