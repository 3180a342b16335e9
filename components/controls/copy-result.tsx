import { useTranslations } from 'use-intl';
import { CheckShape } from '@/components/icons/shapes';
import type { Copying } from './use-copy';

/** What became of a copy, beside its button. The status region says the same aloud. */
export function CopyResult({ copying, failure }: { readonly copying: Copying; readonly failure: string }) {
  const words = useTranslations();
  if (copying === 'failed') return <p className="text-danger-text">{failure}</p>;
  if (copying === 'not-yet') return null;
  return (
    <p className="inline-flex items-center gap-1.5 font-medium text-ok-text">
      <CheckShape />
      {words('actions.copied')}
    </p>
  );
}
