import { FormNotice } from '@/components/controls/form-notice';
import type { ChangingAnswer } from './use-change-password';

/** Why nothing was changed, where no field is to blame. */
export function PasswordTrouble({ answer }: { readonly answer: ChangingAnswer | undefined }) {
  if (answer?.kind === 'busy' || answer?.kind === 'failed' || answer?.kind === 'no-answer' || answer?.kind === 'sign-in-needed') return <FormNotice answer={answer} />;
  return null;
}
