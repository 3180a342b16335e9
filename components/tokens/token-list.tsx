import { lazy, Suspense, useCallback, useRef, useState, type ReactNode } from 'react';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { besideList } from './beside-list';
import { BulkBar } from './bulk-bar';
import { ListHead } from './list-head';
import type { ListPaths, ListView } from './list-view';
import { TokenRow } from './token-row';
import type { Words } from '@/lib/i18n/words';
import { isOver, isRotatable, type TokenTexts } from './token-texts';
import { useRevoking, type Question, type RevokeActions } from './use-revoking';
import { useSelection } from './use-selection';

const loadDialog = () => import('@/components/ending/ending-dialog');
const EndingDialog = lazy(loadDialog);

interface Props {
  readonly view: ListView;
  readonly toolbar: ReactNode;
  readonly tokens: readonly TokenTexts[];
  readonly paths: ListPaths;
  readonly revoke: RevokeActions;
}

/** The member's tokens in the order given: a table at every width, whose roles are written out because stacked rows lose them. One dialog serves all rows. */
export function TokenList({ view, toolbar, tokens, paths, revoke }: Props) {
  const { words } = view;
  const hydrated = useHydrated();
  const bulkButton = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  const selection = useSelection(view.address(view.query));
  const { question, texts, open, endedHere, ask, dialog } = useRevoking(revoke, () => selection.replace([]));
  const selectable = tokens.filter((token) => !isOver(token) && !endedHere.has(token.id));
  const selected = selectable.filter(({ id }) => selection.ids.has(id));
  const askAboutOne = useCallback((token: TokenTexts, opener: HTMLElement) => ask({ tokens: [token], isBulk: false, opener, home: opener.closest('tr')?.querySelector<HTMLElement>('th a') ?? null }), [ask]);
  const isPicking = picking || selected.length > 0;

  return (
    <>
      <div className={selected.length > 0 ? 'list-bar is-picking' : 'list-bar'}>
        <div className="toolbar-place">{toolbar}</div>
        {selected.length > 0 && (
          <BulkBar
            count={selected.length}
            most={selectable.length}
            buttonRef={bulkButton}
            onAll={(all) => selection.replace(all ? selectable.map(({ id }) => id) : [])}
            onRevoke={() => ask({ tokens: selected, isBulk: true, opener: bulkButton.current, home: document.getElementById('list-count') })}
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
        // Boxes and buttons act only once this runs in the browser. One place says so for all rows, and none is drawn again for it.
        <fieldset role="presentation" disabled={!hydrated} className="contents">
          <table role="table" aria-label={words('pages.tokens')} className={isPicking ? 'token-list is-picking' : 'token-list'}>
            <ListHead {...view} />
            <tbody role="rowgroup">
              {tokens.map((token, at) => (
                <TokenRow key={token.id} words={words} token={token} at={at} href={besideList(paths.list, paths.token).replace('*', token.id)} rotateHref={besideList(paths.list, paths.rotation).replace('*', token.id)} endedHere={endedHere.get(token.id)} isSelected={selection.ids.has(token.id)} onSelect={selection.select} onRevoke={askAboutOne} onNear={loadDialog} />
              ))}
            </tbody>
          </table>
        </fieldset>
      )}
      {question && texts && (
        <Suspense>
          <EndingDialog key={question.tokens.map(({ id }) => id).join()} open={open} texts={texts} instead={insteadOf(words, question, paths)} {...dialog} />
        </Suspense>
      )}
    </>
  );
}

function insteadOf(words: Words, { tokens: [token], isBulk }: Question, paths: ListPaths): ReactNode {
  if (isBulk || !token || !isRotatable(token)) return undefined;
  return words.rich('revoke.instead', { link: (text) => <a href={paths.rotation.replace('*', token.id)} className="underline underline-offset-3">{text}</a> });
}
