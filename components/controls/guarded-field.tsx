import type { AllHTMLAttributes, ChangeEvent, ReactNode } from 'react';
import { fieldStyle, textAreaStyle } from './field-style';
import { SecretNote } from './secret-note';
import { useSecretGuard } from './use-secret-guard';

interface Props extends Pick<AllHTMLAttributes<HTMLElement>, 'id' | 'name' | 'translate' | 'spellCheck' | 'autoCapitalize' | 'autoComplete' | 'inputMode' | 'maxLength' | 'placeholder'> {
  readonly defaultValue?: string;
  /** Lines of a field for several; a field of one line without. */
  readonly rows?: number;
  /** Ids of what describes the field, beside the note about a secret; what is not there is left out. */
  readonly describedBy?: readonly (string | false | undefined)[];
  readonly invalid?: boolean;
  readonly onChange?: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => void;
  /** Stands right below the field: its hint. */
  readonly children?: ReactNode;
}

/** A field that no secret leaves the browser from: a text field of this product is this one, or uses `useSecretGuard`. */
export function GuardedField({ rows, describedBy = [], invalid = false, onChange, children, ...kept }: Props) {
  const { field, guard, noteId } = useSecretGuard<HTMLInputElement & HTMLTextAreaElement>();
  const attributes = {
    autoComplete: 'off',
    ...kept,
    ref: field,
    'aria-invalid': invalid || undefined,
    'aria-describedby': [...describedBy, noteId].filter(Boolean).join(' ') || undefined,
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => {
      guard(event.currentTarget);
      onChange?.(event);
    },
  };
  return (
    <>
      {rows === undefined ? <input type="text" {...attributes} className={fieldStyle} /> : <textarea {...attributes} rows={rows} className={textAreaStyle} />}
      {children}
      <SecretNote id={noteId} />
    </>
  );
}
