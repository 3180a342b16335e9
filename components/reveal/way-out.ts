/** A way off the page that waits for an answer. */
export interface WayOut {
  readonly go: () => void;
}

/** The link that a click would follow in this very window, off this page; undefined for any other click. */
export function linkFollowed(event: MouseEvent): string | undefined {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey || !(event.target instanceof Element)) return undefined;
  const link = event.target.closest<HTMLAnchorElement>('a[href]');
  if (!link || (link.target !== '' && link.target !== '_self') || link.hasAttribute('download')) return undefined;
  const here = (url: string) => url.split('#')[0];
  return link.hash !== '' && here(link.href) === here(location.href) ? undefined : link.href;
}

/** Longer than any browser takes to begin a navigation, in milliseconds. */
const BEGUN_AFTER_MS = 1_000;

/** Leaves for an address so that nothing of this page stays in the history: `behind` is the entry put over it (`useBackKey`). */
export function leaveFor(path: string, behind: boolean): void {
  const replace = () => location.replace(path);
  if (!behind) return replace();
  addEventListener('popstate', replace, { once: true });
  setTimeout(replace, BEGUN_AFTER_MS);
  history.back();
}

/** Goes back over the entry put over this page. In a window that has nothing further back it leads to a path. */
export function leaveBackwards(path: string): void {
  setTimeout(() => location.replace(path), BEGUN_AFTER_MS);
  history.go(-2);
}
