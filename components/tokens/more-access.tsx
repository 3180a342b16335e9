'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { useHydrated } from '@/components/controls/use-hydrated';

interface Props {
  readonly count: number;
  readonly separator: string;
  readonly hidden: string;
}

/** The rest of a long list of rights, on demand and in place. */
export function MoreAccess({ count, separator, hidden }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const [open, setOpen] = useState(false);
  return (
    <>
      {separator}
      {open && `${hidden} `}
      <button
        type="button"
        disabled={!hydrated}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="whitespace-nowrap text-muted underline decoration-control underline-offset-3 hover:text-fg"
      >
        {open ? words('list.fewerAccess') : words('list.moreAccess', { count })}
      </button>
    </>
  );
}
