import { useTranslations } from 'use-intl';
import { AlertShape } from '@/components/icons/shapes';
import { inlineCode } from '@/components/controls/inline-code';
import type { Trouble } from './use-ending';

/** Why nothing was ended by this click. */
export function EndingTrouble({ trouble }: { readonly trouble: Trouble }) {
  const words = useTranslations();
  return (
    <div role="alert" className="mt-4 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{words(sentences[trouble.kind])}</p>
        {trouble.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: trouble.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}

const sentences = {
  'already-ended': 'ending.alreadyEnded',
  'admins-only': 'problems.admins-only',
  'not-found': 'states.notFound',
  busy: 'problems.busy',
  failed: 'problems.failed',
  'no-answer': 'ending.noAnswer',
} as const satisfies Record<Trouble['kind'], string>;
