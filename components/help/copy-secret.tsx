'use client';

import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { CodeBlock } from '@/components/controls/code-block';
import { Copied } from '@/components/controls/copied';
import { useCopy } from '@/components/controls/use-copy';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  readonly secret: string;
  readonly label: string;
  /** What the button is called for who hears it: four of them stand on the page. */
  readonly name: string;
  readonly failure: string;
}

/** A published secret beside the button that copies it. */
export function CopySecret({ secret, label, name, failure }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const block = useRef<HTMLPreElement>(null);
  const { copying, copy } = useCopy(secret, selectBlock, failure);

  function selectBlock() {
    if (!block.current) return;
    block.current.focus();
    getSelection()?.selectAllChildren(block.current);
  }

  return (
    <>
      <div className="grid grid-cols-1 gap-2 sm:grid-cols-[minmax(0,1fr)_auto] sm:items-stretch">
        <CodeBlock ref={block} label={label} text={secret} />
        <button type="button" disabled={!hydrated} onClick={copy} aria-label={name} className={buttonStyle('secondary', 'tall')}>
          {words('actions.copy')}
        </button>
      </div>
      {copying !== 'not-yet' && <div className="mt-1.5 flex justify-end">{copying === 'copied' ? <Copied /> : <p className="text-danger-text">{failure}</p>}</div>}
    </>
  );
}
