'use client';

import { useId, useState, type ReactNode, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FieldError } from '@/components/controls/field-error';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  readonly ref?: Ref<HTMLInputElement>;
  readonly label?: string;
  readonly name?: string;
  /** What a password manager does with it: fills in the one it knows, or offers a new one. */
  readonly autoComplete?: 'current-password' | 'new-password';
  readonly hint?: string;
  readonly error?: ReactNode;
}

/** A password, with a way to see what was typed. Pasting is allowed. */
export function PasswordField({ ref, label, name = 'password', autoComplete = 'current-password', hint, error }: Props) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  const described = [hint && `${id}-hint`, error !== undefined && `${id}-error`].filter(Boolean).join(' ');
  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {label ?? words('signIn.password')}
      </label>
      <div className="relative">
        <input
          ref={ref}
          id={id}
          name={name}
          type={shown ? 'text' : 'password'}
          autoComplete={autoComplete}
          autoCapitalize="off"
          spellCheck={false}
          aria-invalid={error !== undefined || undefined}
          aria-describedby={described || undefined}
          className={`${fieldStyle} pr-36`}
        />
        <button
          type="button"
          disabled={!hydrated}
          onClick={() => setShown(!shown)}
          className={`${buttonStyle('quiet', 'row')} absolute inset-y-0 right-1 my-auto h-fit max-sm:right-0`}
        >
          {words(shown ? 'signIn.hideCharacters' : 'signIn.showCharacters')}
        </button>
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1.5 text-muted">
          {hint}
        </p>
      )}
      {error !== undefined && <FieldError id={`${id}-error`}>{error}</FieldError>}
    </div>
  );
}
