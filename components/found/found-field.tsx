'use client';

import { useEffect, useId, useRef, useState, type ChangeEvent, type ClipboardEvent, type DragEvent } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { labelStyle } from '@/components/controls/field-style';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  /** How tall the field is, in lines. */
  readonly lines: number;
  readonly onGiven: (given: string | File) => void;
}

/** A text longer than this is searched and not drawn: to lay out megabytes would hold the page. UTF-16 units. */
const LONGEST_SHOWN = 100_000;
/** After the last letter that was typed; a paste is searched at once. */
const TYPED_MS = 300;

/** The one field that may hold secrets: whatever is pasted, dropped or chosen is searched in this browser, and what the page's history keeps of it is nothing. */
export function FoundField({ lines, onGiven }: Props) {
  const words = useTranslations();
  const id = useId();
  const hydrated = useHydrated();
  const field = useRef<HTMLTextAreaElement>(null);
  const files = useRef<HTMLInputElement>(null);
  const typing = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [given, setGiven] = useState('');

  // Neither the way back nor a reload finds the text here.
  useEffect(() => {
    const clear = () => field.current && (field.current.value = '');
    addEventListener('pagehide', clear);
    return () => removeEventListener('pagehide', clear);
  }, []);

  function give(what: string | File) {
    clearTimeout(typing.current);
    const isShown = typeof what === 'string' && what.length <= LONGEST_SHOWN;
    if (!isShown && field.current) field.current.value = '';
    setGiven(isShown ? '' : typeof what === 'string' ? words('found.longText') : words('found.file', { name: what.name }));
    onGiven(what);
  }

  function change({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>) {
    const { value } = target;
    if (!(nativeEvent as InputEvent).inputType?.startsWith('insertText')) return give(value);
    clearTimeout(typing.current);
    typing.current = setTimeout(() => give(value), TYPED_MS);
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData.getData('text/plain');
    if (text.length <= LONGEST_SHOWN) return;
    event.preventDefault();
    give(text);
  }

  function drop(event: DragEvent) {
    const [file] = event.dataTransfer.files;
    if (!file) return;
    event.preventDefault();
    give(file);
  }

  return (
    <div onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()} onDrop={drop}>
      <label htmlFor={id} className={labelStyle}>
        {words('found.field')}
      </label>
      {/* Nothing here has a name and no form is around it: without script there is nothing that could be sent. */}
      <textarea
        ref={field}
        id={id}
        rows={lines}
        disabled={!hydrated}
        onChange={change}
        onPaste={paste}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        translate="no"
        aria-describedby={`${id}-hint`}
        className="block w-full rounded-6 border border-control bg-ground px-3 py-2 font-mono text-fg wrap-anywhere focus-visible:-outline-offset-1 focus-visible:rounded-6 max-sm:text-16"
      />
      <div className="mt-2 flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
        <p id={`${id}-hint`} className="text-muted text-pretty">
          {words('found.privacy')}
        </p>
        <input ref={files} type="file" hidden onChange={({ target }) => target.files?.[0] && give(target.files[0])} />
        <button type="button" disabled={!hydrated} onClick={() => files.current?.click()} className={`${buttonStyle('secondary', 'bar')} max-sm:w-full`}>
          {words('found.chooseFile')}
        </button>
      </div>
      {given !== '' && <p className="mt-2 font-medium wrap-anywhere">{given}</p>}
      <noscript>
        <p className="mt-2 font-medium">{words('found.noScript')}</p>
      </noscript>
    </div>
  );
}
