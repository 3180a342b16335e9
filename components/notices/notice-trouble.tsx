import { useTranslations } from 'use-intl';
import type { NoticeAnswer } from '@/lib/domain/notice-list';

const troubles = {
  busy: 'problems.busy',
  failed: 'problems.failed',
  'not-found': 'states.notFound',
  'no-answer': 'problems.noAnswer',
  'sign-in-needed': 'signIn.signedOut',
  'step-up-needed': 'signIn.confirmTitle',
} as const;

/** Why nothing was noted. */
export function NoticeTrouble({ answer }: { readonly answer: NoticeAnswer }) {
  const words = useTranslations();
  if (answer.kind === 'ready' || answer.kind === 'noted') return null;
  return (
    <p role="alert" className="mt-1 text-danger-text">
      {words(troubles[answer.kind])}
    </p>
  );
}
