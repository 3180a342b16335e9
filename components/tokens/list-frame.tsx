import { useRouter } from 'next/navigation';
import { useEffect, useRef, useTransition, type FormEvent, type MouseEvent, type PointerEvent, type ReactNode } from 'react';
import { announce } from '@/components/announcer';

interface Props {
  /** The list's address. */
  readonly place: string;
  /** What is said once the list has come: how many tokens, in which order. */
  readonly said: string;
  /** The list as it is first seen says nothing by itself. */
  readonly isFirstSight: boolean;
  readonly onPointerOver: (event: PointerEvent) => void;
  readonly children: ReactNode;
}

/**
 * Follows the list's own links and forms in place: the focus stays, the rows keep their height until the next ones have come, and the status region says what came.
 * Before this runs they are what they look like, links and a form of the page.
 */
export function ListFrame({ place, said, isFirstSight, onPointerOver, children }: Props) {
  const router = useRouter();
  const [pending, startTransition] = useTransition();
  const frame = useRef<HTMLDivElement>(null);
  const last = useRef(isFirstSight ? place : undefined);

  useEffect(() => {
    if (last.current === place) return;
    last.current = place;
    announce(said);
    // What had the focus may be gone with what it removed.
    if (document.activeElement === document.body) frame.current?.querySelector<HTMLElement>('#list-count')?.focus({ preventScroll: true });
  }, [place, said]);

  function go(address: string) {
    startTransition(() => router.push(address, { scroll: false }));
  }

  function follow(event: MouseEvent) {
    const link = (event.target as Element).closest('a[data-list]');
    if (!link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    go(link.getAttribute('href') ?? place);
  }

  function submit(event: FormEvent<HTMLDivElement>) {
    const form = event.target;
    if (event.defaultPrevented || !(form instanceof HTMLFormElement) || form.dataset['list'] === undefined) return;
    event.preventDefault();
    const said = [...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === 'string' && entry[1] !== '');
    go(`${form.getAttribute('action') ?? ''}${said.length > 0 ? `?${new URLSearchParams(said)}` : ''}`);
  }

  return (
    <div ref={frame} aria-busy={pending} onClick={follow} onSubmit={submit} onPointerOver={onPointerOver} className="list-frame">
      {children}
    </div>
  );
}
