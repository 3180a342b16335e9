import { useId, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { Copied } from '@/components/controls/copied';
import { labelStyle } from '@/components/controls/field-style';
import { useCopy } from '@/components/controls/use-copy';
import { useHydrated } from '@/components/controls/use-hydrated';

/** One link in a box that is selected when it is entered, and its copy button. */
export function InviteLink({ email, link }: { readonly email: string; readonly link: string }) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const box = useRef<HTMLInputElement>(null);
  const failure = words('members.links.copyFailed');
  const { copying, copy } = useCopy(link, selectAll, failure);

  function selectAll() {
    box.current?.focus();
    box.current?.select();
  }

  return (
    <div>
      <label htmlFor={id} className={`${labelStyle} wrap-anywhere`}>
        {words('members.links.link', { email })}
      </label>
      <div className="flex gap-2 max-sm:flex-wrap">
        <input
          ref={box}
          id={id}
          type="text"
          readOnly
          value={link}
          autoComplete="off"
          spellCheck={false}
          translate="no"
          aria-describedby={copying === 'failed' ? `${id}-failed` : undefined}
          onFocus={(event) => event.currentTarget.select()}
          className="h-9 min-w-0 flex-1 rounded-6 border border-control bg-sunken px-3 font-mono text-clip selection:bg-accent selection:text-on-accent focus-visible:-outline-offset-1 focus-visible:rounded-6 max-sm:h-11 max-sm:basis-full"
        />
        <button type="button" disabled={!hydrated} onClick={copy} aria-label={words('members.links.copyLink', { email })} className={`${buttonStyle('secondary', 'form')} max-sm:flex-1`}>
          {words('actions.copy')}
        </button>
      </div>
      <div className="mt-1.5">
        {copying === 'failed' && (
          <p id={`${id}-failed`} className="text-danger-text">
            {failure}
          </p>
        )}
        {copying === 'copied' && <Copied />}
      </div>
    </div>
  );
}
