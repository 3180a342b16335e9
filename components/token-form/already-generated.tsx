import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { PageHead } from '@/components/shell/page-head';

interface Props {
  readonly title?: string;
  /** A token's page is this, a slash and its id. */
  readonly listPath: string;
  readonly tokenId: string;
  /** Whether the secret was, or may have been, on a page before this one. */
  readonly wasShown: boolean;
}

/** A form that was used before, or a reveal that was left: the token is there, its secret is gone. A rotation gives it another; its own page revokes it. The focus goes to the sentence, since the form that had it is gone. */
export function AlreadyGenerated({ title, listPath, tokenId, wasShown }: Props) {
  const words = useTranslations();
  const told = useRef<HTMLParagraphElement>(null);
  useEffect(() => told.current?.focus(), []);
  const tokenPath = `${listPath}/${encodeURIComponent(tokenId)}`;
  return (
    <>
      <PageHead title={title ?? words('pages.generate')} />
      <div className="max-w-160">
        <p ref={told} role="alert" tabIndex={-1}>
          {words(wasShown ? 'form.alreadyGenerated' : 'form.neverShown')}
        </p>
        <div className="mt-5 flex flex-wrap gap-2 max-sm:*:grow">
          <a href={`${tokenPath}/rotate`} className={buttonStyle('primary', 'form')}>
            {words('form.toRotation')}
          </a>
          <a href={tokenPath} className={buttonStyle('quiet', 'form')}>
            {words('form.toToken')}
          </a>
        </div>
      </div>
    </>
  );
}
