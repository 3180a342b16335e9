import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { Copied } from '@/components/controls/copied';
import { labelStyle } from '@/components/controls/field-style';
import { useCopy } from '@/components/controls/use-copy';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  readonly of: 'token' | 'client';
  readonly secret: string;
  readonly onCopied: () => void;
  readonly onDone: () => void;
}

/** The secret in a box that is selected when it is entered, and the two things to do with it. */
export function SecretBox({ of, secret, onCopied, onDone }: Props) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const box = useRef<HTMLInputElement>(null);
  const failure = words(`reveal.${of}.copyFailed`);
  const { copying, copy } = useCopy(secret, selectAll, failure, onCopied);

  function selectAll() {
    box.current?.focus();
    box.current?.select();
  }

  return (
    <div className="mt-10">
      <label htmlFor={id} className={labelStyle}>
        {words(`reveal.${of}.secret`)}
      </label>
      <div className="flex gap-2 max-sm:flex-wrap">
        <input
          ref={box}
          id={id}
          type="text"
          readOnly
          value={secret}
          autoComplete="off"
          spellCheck={false}
          translate="no"
          aria-describedby={`${id}-keep`}
          onFocus={(event) => event.currentTarget.select()}
          className="h-10 min-w-0 flex-1 rounded-6 border border-control bg-sunken px-3 font-mono text-clip selection:bg-accent selection:text-on-accent focus-visible:-outline-offset-1 focus-visible:rounded-6 max-sm:h-11 max-sm:basis-full"
        />
        <button type="button" disabled={!hydrated} onClick={copy} className={`${buttonStyle('primary', 'tall')} max-sm:flex-1`}>
          {words('actions.copy')}
        </button>
        <button type="button" disabled={!hydrated} onClick={onDone} className={`${buttonStyle('secondary', 'tall')} max-sm:flex-1`}>
          {words('actions.done')}
        </button>
      </div>
      <div className="mt-1.5 flex flex-wrap justify-between gap-x-4 gap-y-1">
        <p id={`${id}-keep`} className={copying === 'failed' ? 'text-danger-text' : 'text-muted'}>
          {copying === 'failed' ? failure : words('reveal.keepSafe')}
        </p>
        {copying === 'copied' && <Copied />}
      </div>
    </div>
  );
}
