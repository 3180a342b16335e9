import { useCallback, useRef, useState, type ReactNode } from 'react';
import { buttonStyle, linkButtonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { besideList } from '@/components/tokens/beside-list';
import { BulkBar } from '@/components/tokens/bulk-bar';
import { ListHead } from '@/components/tokens/list-head';
import { TokenRow } from '@/components/tokens/token-row';
import { isOver, type TokenTexts } from '@/components/tokens/token-texts';
import { useSelection } from '@/components/tokens/use-selection';
import { printInventoryQuery } from '@/lib/domain/inventory-query';
import { InventoryDialogs, loadDialogs, type InventoryActions } from './inventory-dialogs';
import type { InventoryPaths, InventoryView } from './inventory-view';
import { QuickViewLinks } from './quick-view-links';
import { useAdminRevoking } from './use-admin-revoking';

interface Props {
  readonly view: InventoryView;
  readonly toolbar: ReactNode;
  readonly tokens: readonly TokenTexts[];
  readonly paths: InventoryPaths;
  readonly actions: InventoryActions;
}

/** The organization's tokens in the order given. What is ticked is a page's at most, until all that match are asked for. */
export function InventoryList({ view, toolbar, tokens, paths, actions }: Props) {
  const { words, counts } = view;
  const place = view.address(view.query);
  const hydrated = useHydrated();
  const bulkButton = useRef<HTMLButtonElement>(null);
  const [picking, setPicking] = useState(false);
  const [wholeOf, setWholeOf] = useState<string>();
  const selection = useSelection(place);
  const clear = () => (selection.replace([]), setWholeOf(undefined));
  const revoking = useAdminRevoking(clear);
  const { ask, endedHere } = revoking;
  const selectable = tokens.filter((token) => !isOver(token) && !endedHere.has(token.id));
  const selected = selectable.filter(({ id }) => selection.ids.has(id));
  const isPicking = picking || selected.length > 0;
  const isWhole = wholeOf === place && selected.length > 0;
  const running = counts.running - endedHere.size;
  const isPage = selected.length === selectable.length && selectable.length > 0;
  const { select } = selection;
  const tick = useCallback((id: string, ticked: boolean) => (setWholeOf(undefined), select(id, ticked)), [select]);
  const askAboutOne = useCallback((token: TokenTexts, opener: HTMLElement) => ask({ token, opener, home: opener.closest('tr')?.querySelector<HTMLElement>('th a') ?? null }), [ask]);

  function askAboutSeveral() {
    const which = isWhole ? { filter: printInventoryQuery({ ...view.query, page: 1 }) } : { ids: selected.map(({ id }) => id) };
    ask({ which, seen: selected.map(({ id }) => id), opener: bulkButton.current, home: document.getElementById('list-count') });
  }

  return (
    <>
      <QuickViewLinks {...view} />
      <div className={`list-bar of-inventory ${selected.length > 0 ? 'is-picking' : ''}`}>
        <div className="toolbar-place">{toolbar}</div>
        {selected.length > 0 && (
          <BulkBar
            count={isWhole ? running : selected.length}
            most={isWhole ? running : selectable.length}
            buttonRef={bulkButton}
            onAll={(all) => (setWholeOf(undefined), selection.replace(all ? selectable.map(({ id }) => id) : []))}
            onRevoke={askAboutSeveral}
            onNear={loadDialogs}
          >
            {isPage && !isWhole && running > selectable.length && (
              <button type="button" onClick={() => setWholeOf(place)} className={linkButtonStyle}>
                {words('adminTokens.selectAll', { count: running })}
              </button>
            )}
          </BulkBar>
        )}
      </div>
      {selectable.length > 0 && (
        <div className="select-several">
          <button type="button" disabled={!hydrated} aria-pressed={isPicking} onClick={() => (setPicking(!isPicking), clear())} className={buttonStyle('quiet')}>
            {words(isPicking ? 'bulk.stopSelecting' : 'bulk.selectSeveral')}
          </button>
        </div>
      )}
      {tokens.length > 0 && (
        <fieldset role="presentation" disabled={!hydrated} className="contents">
          <table role="table" aria-label={words('pages.adminTokens')} className={`token-list inventory ${isPicking ? 'is-picking' : ''}`}>
            <ListHead words={words} query={view.query} path={view.path} address={view.address} withOwner />
            <tbody role="rowgroup">
              {tokens.map((token, at) => (
                <TokenRow key={token.id} words={words} token={token} at={at} href={besideList(paths.list, paths.token).replace('*', token.id)} endedHere={endedHere.get(token.id)} isSelected={selection.ids.has(token.id)} onSelect={tick} onRevoke={askAboutOne} onNear={loadDialogs} />
              ))}
            </tbody>
          </table>
        </fieldset>
      )}
      <InventoryDialogs revoking={revoking} paths={paths} actions={actions} />
    </>
  );
}
