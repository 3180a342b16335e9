import { useTranslations } from 'use-intl';
import { CheckShape } from '@/components/icons/shapes';

/** Says beside a button that its copy was made. The status region says the same aloud. */
export function Copied() {
  const words = useTranslations();
  return (
    <p className="inline-flex items-center gap-1.5 font-medium text-ok-text">
      <CheckShape />
      {words('actions.copied')}
    </p>
  );
}
