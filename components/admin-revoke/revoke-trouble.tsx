import { useTranslations } from 'use-intl';
import { AlertShape } from '@/components/icons/shapes';
import { inlineCode } from '@/components/controls/inline-code';

/** Why nothing was revoked, where no field is to blame. `no-answer`: the connection broke, so nobody knows. */
export type Trouble = { readonly kind: 'already-ended' | 'not-found' | 'busy' | 'no-answer' } | { readonly kind: 'failed'; readonly requestId: string } | { readonly kind: 'said'; readonly text: string };

export function RevokeTrouble({ trouble }: { readonly trouble: Trouble }) {
  const words = useTranslations();
  return (
    <div role="alert" className="mt-4 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{trouble.kind === 'said' ? trouble.text : words(sentences[trouble.kind])}</p>
        {trouble.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: trouble.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}

const sentences = {
  'already-ended': 'ending.alreadyEnded',
  'not-found': 'states.notFound',
  busy: 'problems.busy',
  failed: 'problems.failed',
  'no-answer': 'ending.noAnswer',
} as const satisfies Record<Exclude<Trouble['kind'], 'said'>, string>;
