import { useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { CodeBlock } from '@/components/controls/code-block';
import { Copied } from '@/components/controls/copied';
import { useCopy } from '@/components/controls/use-copy';
import type { SnippetId } from './snippets';

interface Props {
  readonly id: SnippetId;
  readonly text: string;
  readonly onCopied: () => void;
}

/** A few lines with the secret in them, and a copy button named after what it copies. */
export function Snippet({ id, text, onCopied }: Props) {
  const words = useTranslations();
  const block = useRef<HTMLPreElement>(null);
  const failure = words('reveal.textCopyFailed');
  const { copying, copy } = useCopy(text, selectBlock, failure, onCopied);

  function selectBlock() {
    if (!block.current) return;
    block.current.focus();
    getSelection()?.selectAllChildren(block.current);
  }

  return (
    <>
      <CodeBlock ref={block} label={words(`reveal.${id}`)} text={text} />
      <button
        type="button"
        onClick={copy}
        className={`${buttonStyle('quiet')} absolute -top-12.25 -right-3.25 max-sm:static max-sm:mt-2 max-sm:w-full max-sm:bg-fill max-sm:text-fg`}
      >
        {words(`reveal.${id}Copy`)}
      </button>
      <div className="mt-1.5 flex min-h-5 justify-end">
        {copying === 'copied' && <Copied />}
        {copying === 'failed' && <p className="text-danger-text">{failure}</p>}
      </div>
    </>
  );
}
