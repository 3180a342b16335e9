import { useState } from 'react';
import type { SignIn } from '@/components/sign-in/sign-in-context';
import type { AcceptInvitationAnswer } from '@/lib/domain/member-answers';
import { joinFields } from '@/lib/domain/join-form';

export type Join = (secret: string, form: FormData) => Promise<AcceptInvitationAnswer>;

interface Given {
  readonly join: (form: FormData) => Promise<AcceptInvitationAnswer>;
  readonly signIn: SignIn;
  readonly signInPath: string;
  readonly tokensPath: string;
  readonly onOver: (how: Extract<AcceptInvitationAnswer, { kind: 'gone' | 'signed-in' }>) => void;
}

/** Joins once, however often it is asked to, and goes on signed in; where that fails, to the sign-in page. */
export function useJoin({ join, signIn, signInPath, tokensPath, onOver }: Given) {
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<AcceptInvitationAnswer | { readonly kind: 'no-answer' }>();

  async function submit(form: FormData) {
    if (pending) return;
    setPending(true);
    const got = await join(form).catch(() => ({ kind: 'no-answer' }) as const);
    if (got.kind === 'joined') return goOn(got.email, String(form.get(joinFields.password)));
    setPending(false);
    if (got.kind === 'gone' || got.kind === 'signed-in') onOver(got);
    else setAnswer(got);
  }

  async function goOn(email: string, password: string) {
    const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    const problem = await signIn({ email, password, timeZone }).catch(() => ({ kind: 'failed' }) as const);
    window.location.assign(problem ? signInPath : tokensPath);
  }

  return { pending, answer, submit };
}
