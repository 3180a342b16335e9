import { useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import type { RotateAnswer } from '@/lib/domain/rotation-form';
import { FormNotice } from '@/components/controls/form-notice';
import type { NoAnswer } from '@/components/reveal/use-secret-form';

/** What came of a rotation whose form is still on the screen. */
export type RotationOutcome = Exclude<RotateAnswer, { kind: 'rotated' | 'already-generated' }> | NoAnswer;

/** Why nothing was rotated, where no field is to blame. It takes the focus: the button may be far below it. */
export function RotationNotice({ answer }: { readonly answer: RotationOutcome }) {
  const words = useTranslations();
  const notice = useRef<HTMLParagraphElement>(null);
  useEffect(() => notice.current?.focus(), [answer]);
  if (answer.kind !== 'refused' && answer.kind !== 'not-found') return <FormNotice answer={answer} />;
  return (
    <p ref={notice} role="alert" tabIndex={-1} className="mb-6 max-w-160 rounded-8 border border-danger-line bg-danger-soft px-4 py-3 wrap-anywhere">
      {answer.kind === 'refused' ? words(`rotate.refused.${answer.reason}`) : words('states.notFound')}
    </p>
  );
}
