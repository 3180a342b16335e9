import { useState } from 'react';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly count: number;
  readonly text: string;
}

/** The rest of a long list of rights, on demand and in place. */
export function MoreAccess({ words, count, text }: Props) {
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && `${text} `}
      <button aria-expanded={open} onClick={() => setOpen(!open)}>
        {open ? words('list.fewerAccess') : words('list.moreAccess', { count })}
      </button>
    </>
  );
}
