import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { TokenFormEntries, TokenFormProblems } from '@/lib/domain/token-form';
import { ChevronShape } from '@/components/icons/shapes';
import { AddressesField } from './addresses-field';
import { DescriptionField } from './description-field';
import type { FormSettings } from './form-settings';

interface Props {
  readonly first: TokenFormEntries;
  readonly problems: TokenFormProblems;
  readonly settings: FormSettings;
}

/** What few tokens need, folded away. It opens by itself where something stands in it or is wrong with it. */
export function MoreOptions({ first, problems, settings }: Props) {
  const words = useTranslations();
  const details = useRef<HTMLDetailsElement>(null);
  const wrong = problems.description !== undefined || problems.allowedAddresses !== undefined;
  const filled = first.description !== '' || first.allowedAddresses !== '';

  // Before the form puts the focus into it.
  useEffect(() => {
    if (wrong && details.current) details.current.open = true;
  }, [wrong, problems]);

  return (
    <details ref={details} open={wrong || filled} className="disclosure mt-2">
      <summary>
        <ChevronShape />
        {words('moreOptions.title')}
      </summary>
      <div className="mt-4 grid gap-6">
        <DescriptionField first={first.description} problem={problems.description} settings={settings} />
        <AddressesField first={first.allowedAddresses} problem={problems.allowedAddresses} settings={settings} />
      </div>
    </details>
  );
}
