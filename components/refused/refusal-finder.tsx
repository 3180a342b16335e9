'use client';

import { useId, type ChangeEvent, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { holdsSecret } from '@/lib/domain/secret';
import { buttonStyle } from '@/components/controls/button-style';
import { labelStyle } from '@/components/controls/field-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import type { ReaderZone } from './found-title';
import { RefusalAnswer } from './refusal-answer';
import { useFinder, type Explain } from './use-finder';

interface Props extends ReaderZone {
  /** Asks the server; undefined for a stranger, who gets what the browser can read. */
  readonly explain: Explain | undefined;
  /** For a stranger: the way to sign in and back. */
  readonly signIn: string;
}

/** One large field for whatever somebody has in hand. What is pasted is read here; names of things alone are sent. */
export function RefusalFinder({ explain, ...answerProps }: Props) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const { text, setText, answer, pending, secretReplaced, find } = useFinder(explain);

  function change(event: ChangeEvent<HTMLTextAreaElement>) {
    const { value } = event.target;
    const how = (event.nativeEvent as InputEvent).inputType;
    // A paste is a question; typing is asked with the button. A secret is taken out at once either way.
    if (holdsSecret(value) || how === 'insertFromPaste' || how === 'insertFromDrop') find(value);
    else setText(value);
  }

  function submit(event: FormEvent) {
    event.preventDefault();
    find(text);
  }

  return (
    <>
      {/* Nothing here has a name: without script there is nothing that a form could send. */}
      <form onSubmit={submit} noValidate>
        <label htmlFor={id} className={labelStyle}>
          {words('refused.field')}
        </label>
        <textarea
          id={id}
          rows={6}
          value={text}
          disabled={!hydrated}
          onChange={change}
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          translate="no"
          aria-describedby={`${id}-hint ${id}-note`}
          className="block w-full rounded-6 border border-control bg-ground px-3 py-2 font-mono text-fg wrap-anywhere focus-visible:-outline-offset-1 focus-visible:rounded-6 max-sm:text-16"
        />
        <p id={`${id}-hint`} className="mt-1.5 text-muted">
          {words('refused.hint')}
        </p>
        <p id={`${id}-note`} role="alert" className="font-medium">
          {secretReplaced && words('refused.secretReplaced')}
        </p>
        <noscript>
          <p className="font-medium">{words('refused.noScript')}</p>
        </noscript>
        <button type="submit" disabled={!hydrated} aria-busy={pending} className={`${buttonStyle('primary', 'form')} mt-3 max-sm:w-full`}>
          {words('refused.find')}
        </button>
      </form>
      {pending && <p className="mt-5 text-muted">{words('refused.looking')}</p>}
      {!pending && answer && <RefusalAnswer key={answer.turn} answer={answer} isStranger={explain === undefined} {...answerProps} />}
    </>
  );
}
