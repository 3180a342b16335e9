import { useState } from 'react';
import { useTranslations } from 'use-intl';

interface Props {
  readonly count: number;
  readonly text: string;
  readonly hydrated: boolean;
}

/** The rest of a long list of rights, on demand and in place. */
export function MoreAccess({ count, text, hydrated }: Props) {
  const words = useTranslations();
  const [open, setOpen] = useState(false);
  return (
    <>
      {open && `${text} `}
      <button disabled={!hydrated} aria-expanded={open} onClick={() => setOpen(!open)} className="more-access">
        {open ? words('list.fewerAccess') : words('list.moreAccess', { count })}
      </button>
    </>
  );
}
