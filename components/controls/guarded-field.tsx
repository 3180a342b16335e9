import type { ComponentProps, ReactNode } from 'react';
import { fieldStyle, textAreaStyle } from './field-style';
import { SecretNote } from './secret-note';
import { useSecretGuard } from './use-secret-guard';

interface Given {
  /** Ids of what describes the field, beside the note about a secret; what is not there is left out. */
  readonly describedBy?: readonly (string | false | undefined)[];
  readonly invalid?: boolean;
  /** Stands right below the field: its hint. */
  readonly children?: ReactNode;
}

type Kept<Element extends 'input' | 'textarea'> = Given & Omit<ComponentProps<Element>, 'children' | 'className' | 'ref' | 'aria-describedby' | 'aria-invalid'>;

/** A field of one line that no secret leaves the browser from: a text field of this product is this one, or uses `useSecretGuard`. */
export function GuardedField({ describedBy = [], invalid = false, children, onChange, ...input }: Kept<'input'>) {
  const { field, guard, noteId } = useSecretGuard();
  return (
    <>
      <input
        type="text"
        autoComplete="off"
        {...input}
        ref={field}
        aria-invalid={invalid || undefined}
        aria-describedby={[...describedBy, noteId].filter(Boolean).join(' ') || undefined}
        onChange={(event) => {
          guard(event.currentTarget);
          onChange?.(event);
        }}
        className={fieldStyle}
      />
      {children}
      <SecretNote id={noteId} />
    </>
  );
}

/** The same of several lines. */
export function GuardedTextArea({ describedBy = [], invalid = false, children, onChange, ...area }: Kept<'textarea'>) {
  const { field, guard, noteId } = useSecretGuard<HTMLTextAreaElement>();
  return (
    <>
      <textarea
        autoComplete="off"
        rows={3}
        {...area}
        ref={field}
        aria-invalid={invalid || undefined}
        aria-describedby={[...describedBy, noteId].filter(Boolean).join(' ') || undefined}
        onChange={(event) => {
          guard(event.currentTarget);
          onChange?.(event);
        }}
        className={textAreaStyle}
      />
      {children}
      <SecretNote id={noteId} />
    </>
  );
}
