import { useTranslations } from 'use-intl';
import { inlineCode } from '@/components/controls/inline-code';
import { AlertShape } from '@/components/icons/shapes';
import type { Trouble } from './use-wish';

/** Why nothing was changed by this click. */
export function MemberTrouble({ trouble }: { readonly trouble: Trouble }) {
  const words = useTranslations();
  return (
    <div role="alert" className="mt-4 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{trouble.kind === 'refused' ? words(`members.refused.${trouble.reason}`) : words(sentences[trouble.kind])}</p>
        {trouble.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: trouble.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}

const sentences = {
  already: 'members.already',
  'not-found': 'states.notFound',
  busy: 'problems.busy',
  failed: 'problems.failed',
  'no-answer': 'problems.noAnswer',
} as const satisfies Record<Exclude<Trouble['kind'], 'refused'>, string>;
