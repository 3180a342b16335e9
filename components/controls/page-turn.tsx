import { buttonStyle } from './button-style';

/** The way to another page of a list. One that is not there is no link, and stays in its place: the others must not move under the hand. */
export function PageTurn({ text, href }: { readonly text: string; readonly href: string | undefined }) {
  const isThere = href !== undefined;
  return (
    <a href={href} role={isThere ? undefined : 'link'} aria-disabled={!isThere || undefined} className={`${buttonStyle('secondary')} aria-disabled:bg-transparent aria-disabled:text-muted`}>
      {text}
    </a>
  );
}
