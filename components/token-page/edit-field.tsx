import { useId, type ReactNode, type Ref } from 'react';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { SecretNote } from '@/components/controls/secret-note';
import { useSecretGuard } from '@/components/controls/use-secret-guard';

interface Props {
  readonly ref: Ref<HTMLInputElement & HTMLTextAreaElement>;
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

/** The one field of a small form. A secret that lands here never leaves the browser. */
export function EditField({ ref, label, hint, first, isWrong, troubleId, rows, isCode, onChange, note }: Props) {
  const id = useId();
  const { guard, noteId } = useSecretGuard();
  const field = {
    ref,
    id,
    defaultValue: first,
    autoComplete: 'off',
    translate: isCode ? ('no' as const) : undefined,
    'aria-invalid': isWrong || undefined,
    'aria-describedby': [`${id}-hint`, `${id}-note`, noteId, isWrong && troubleId].filter(Boolean).join(' '),
    onChange: ({ currentTarget }: { currentTarget: HTMLInputElement | HTMLTextAreaElement }) => {
      guard(currentTarget);
      onChange?.(currentTarget.value);
    },
  };
  return (
    <div className="mt-4">
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      {rows === undefined ? (
        <input {...field} type="text" className={fieldStyle} />
      ) : (
        <textarea {...field} rows={rows} spellCheck={!isCode} className={`${fieldStyle} h-auto py-1.5 max-sm:h-auto ${isCode ? 'font-mono' : ''}`} />
      )}
      <p id={`${id}-hint`} className="mt-1.5 text-muted text-pretty">
        {hint}
      </p>
      <SecretNote id={noteId} />
      <div id={`${id}-note`} role="alert" className="grid gap-1 font-medium wrap-anywhere">
        {note}
      </div>
    </div>
  );
}
