'use client';

import { useId, useState, type Ref } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { useHydrated } from '@/components/controls/use-hydrated';

/** The password, with a way to see what was typed. Pasting is allowed. */
export function PasswordField({ ref }: { readonly ref?: Ref<HTMLInputElement> }) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {words('signIn.password')}
      </label>
      <div className="relative">
        <input
          ref={ref}
          id={id}
          name="password"
          type={shown ? 'text' : 'password'}
          autoComplete="current-password"
          autoCapitalize="off"
          spellCheck={false}
          className={`${fieldStyle} pr-36`}
        />
        <button
          type="button"
          disabled={!hydrated}
          onClick={() => setShown(!shown)}
          className={`${buttonStyle('quiet', 'row')} absolute right-1 top-1 max-sm:top-0 max-sm:right-0`}
        >
          {words(shown ? 'signIn.hideCharacters' : 'signIn.showCharacters')}
        </button>
      </div>
    </div>
  );
}
