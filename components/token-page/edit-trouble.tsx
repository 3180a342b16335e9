import { useTranslations } from 'use-intl';
import { MOST_ADDRESSES } from '@/lib/domain/allowed-addresses';
import { LONGEST_DESCRIPTION } from '@/lib/domain/descriptions';
import { LONGEST_NAME } from '@/lib/domain/names';
import type { EditProblem } from '@/lib/domain/token-edits';
import type { Words } from '@/lib/i18n/words';
import { inlineCode } from '@/components/controls/inline-code';
import { AlertShape } from '@/components/icons/shapes';
import type { EditTrouble as Trouble } from './use-edit';

/** Why nothing was changed. `id` lets the field that is to blame point here. */
export default function EditTrouble({ id, trouble }: { readonly id?: string; readonly trouble: Trouble }) {
  const words = useTranslations();
  return (
    <div id={id} role="alert" className="mt-4 flex items-start gap-2 text-danger-text">
      <AlertShape className="mt-1" />
      <div className="min-w-0 wrap-anywhere">
        <p>{trouble.kind === 'problem' ? problemText(words, trouble.problem, trouble.line ?? 0) : words(sentences[trouble.kind])}</p>
        {trouble.kind === 'failed' && <p className="text-muted">{words.rich('problems.requestId', { id: trouble.requestId, code: inlineCode })}</p>}
      </div>
    </div>
  );
}

function problemText(words: Words, problem: EditProblem, line: number): string {
  switch (problem) {
    case 'name-missing':
    case 'name-not-text':
    case 'name-holds-secret':
      return words(`problems.${problem}`);
    case 'name-too-long':
      return words('problems.name-too-long', { max: LONGEST_NAME });
    case 'description-too-long':
      return words('editing.problems.description-too-long', { max: LONGEST_DESCRIPTION });
    case 'address-unreadable':
      return words('editing.problems.address-unreadable', { line });
    case 'addresses-too-many':
      return words('editing.problems.addresses-too-many', { max: MOST_ADDRESSES });
    default:
      return words(`editing.problems.${problem}`);
  }
}

const sentences = {
  'already-ended': 'editing.alreadyEnded',
  'not-found': 'states.notFound',
  busy: 'problems.busy',
  failed: 'problems.failed',
  'no-answer': 'editing.noAnswer',
} as const satisfies Record<Exclude<Trouble['kind'], 'problem'>, string>;
