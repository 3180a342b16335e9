import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Disclosure } from '@/components/controls/disclosure';
import { FilterIcon } from './list-icons';

/** The button above a list that opens its filter. */
export function FilterDisclosure({ children }: { readonly children: ReactNode }) {
  const words = useTranslations();
  const label = (
    <>
      <FilterIcon />
      {words('listTools.filter')}
    </>
  );
  return (
    <Disclosure label={label} panelStyle="is-filter">
      {children}
    </Disclosure>
  );
}
