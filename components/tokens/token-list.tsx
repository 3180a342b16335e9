'use client';

import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { BulkBar } from './bulk-bar';
import { ListHead, type Sorting } from './list-head';
import { TokenRow } from './token-row';
import type { Words } from '@/lib/i18n/words';
import type { TokenTexts } from './token-texts';
import { useRevoking, type RevokeActions } from './use-revoking';
import { useSelection } from './use-selection';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  /** The list's address: what is selected belongs to it. */
  readonly place: string;
  readonly toolbar: ReactNode;
  readonly tokens: readonly TokenTexts[];
  readonly sorting: Sorting;
  readonly revoke: RevokeActions;
}

/** The member's tokens in the order given: a table at every width, whose roles are written out because stacked rows lose them. One dialog serves all rows. */
export function TokenList({ place, toolbar, tokens, sorting, revoke }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const bulkButton = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  const selection = useSelection(place);
  const { question, texts, open, endedHere, ask, dialog } = useRevoking(revoke, () => selection.replace([]));
  const selectable = tokens.filter(({ id, ended }) => !ended && !endedHere.has(id));
  const selected = selectable.filter(({ id }) => selection.ids.has(id));
  const askAboutOne = useCallback((token: TokenTexts, opener: HTMLElement) => ask({ tokens: [token], isBulk: false, opener }), [ask]);
  const isPicking = picking || selected.length > 0;

  return (
    <>
      <div className={`list-bar ${selected.length > 0 ? 'is-picking' : ''}`}>
        <div className="toolbar-place">{toolbar}</div>
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            most={selectable.length}
            buttonRef={bulkButton}
            onAll={(all) => selection.replace(all ? selectable.map(({ id }) => id) : [])}
            onRevoke={() => ask({ tokens: selected, isBulk: true, opener: bulkButton.current })}
            onNear={loadDialog}
          />
        )}
      </div>
      {selectable.length > 0 && (
        <div className="select-several">
          <button type="button" disabled={!hydrated} aria-pressed={isPicking} onClick={() => (setPicking(!isPicking), selection.replace([]))} className={buttonStyle('quiet')}>
            {words(isPicking ? 'bulk.stopSelecting' : 'bulk.selectSeveral')}
          </button>
        </div>
      )}
      {tokens.length > 0 && (
        <table role="table" aria-label={words('pages.tokens')} className={`token-list ${isPicking ? 'is-picking' : ''}`}>
          <ListHead {...sorting} />
          <tbody role="rowgroup">
            {tokens.map((token) => (
              <TokenRow key={token.id} token={token} endedHere={endedHere.get(token.id)} isSelected={selection.ids.has(token.id)} hydrated={hydrated} onSelect={selection.select} onRevoke={askAboutOne} onNear={loadDialog} />
            ))}
          </tbody>
        </table>
      )}
      {question && texts && (
        <Suspense>
          <EndingDialog key={question.tokens.map(({ id }) => id).join()} open={open} texts={texts} instead={insteadOf(words, question.isBulk ? undefined : question.tokens[0]?.rotateHref)} {...dialog} />
        </Suspense>
      )}
    </>
  );
}

function insteadOf(words: Words, href: string | undefined): ReactNode {
  return href === undefined ? undefined : words.rich('revoke.instead', { link: (text) => <a href={href}>{text}</a> });
}
