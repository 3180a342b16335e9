'use client';

import { useEffect, useId, useRef, useState, type FormEvent, type MouseEvent, type ReactNode } from 'react';
import { buttonStyle } from './button-style';
import { useHydrated } from './use-hydrated';

interface Props {
  /** What the button says. */
  readonly label: ReactNode;
  /** Under which edge of the button the panel stands, and whether it opens upwards. */
  readonly panelStyle: string;
  readonly children: ReactNode;
}

/** A button and the panel behind it. Escape, a click elsewhere and whatever is chosen in it close it. */
export function Disclosure({ label, panelStyle, children }: Props) {
  const id = useId();
  const hydrated = useHydrated();
  const whole = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const [open, setOpen] = useState(false);

  useEffect(() => {
    if (!open) return;
    const close = (event: Event) => {
      const isEscape = event instanceof KeyboardEvent && event.key === 'Escape';
      const isElsewhere = event.type === 'pointerdown' && !whole.current?.contains(event.target as Node);
      if (!isEscape && !isElsewhere) return;
      setOpen(false);
      if (isEscape) button.current?.focus();
    };
    document.addEventListener('pointerdown', close);
    document.addEventListener('keydown', close);
    return () => {
      document.removeEventListener('pointerdown', close);
      document.removeEventListener('keydown', close);
    };
  }, [open]);

  function chosen(event: MouseEvent) {
    if ((event.target as Element).closest('a, button[type=button]')) leave();
  }

  /** A form that leads to another page has to stay until then: one that is taken away is not sent. */
  function submitted(event: FormEvent) {
    if ((event.target as HTMLElement).dataset['list'] !== undefined) leave();
  }

  function leave() {
    setOpen(false);
    button.current?.focus();
  }

  return (
    <div ref={whole} className="relative">
      <button ref={button} type="button" disabled={!hydrated} aria-expanded={open} aria-controls={id} onClick={() => setOpen(!open)} className={buttonStyle('quiet')}>
        {label}
      </button>
      <div id={id} hidden={!open} onClick={chosen} onSubmit={submitted} className={`disclosure-panel ${panelStyle}`}>
        {open && children}
      </div>
    </div>
  );
}
