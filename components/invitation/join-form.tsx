import { useEffect, useRef, type FormEvent, type ReactNode } from 'react';
import { useLocale, useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { ignoreComposingEnter } from '@/components/controls/composing';
import { FormNotice } from '@/components/controls/form-notice';
import { newPasswordProblemText } from '@/components/password/problem-text';
import { PasswordField } from '@/components/sign-in/password-field';
import { joinFields } from '@/lib/domain/join-form';
import type { OpenInvitationAnswer } from '@/lib/domain/member-answers';
import { SHORTEST_PASSWORD } from '@/lib/domain/new-password';
import type { Language } from '@/lib/i18n/languages';
import { JoinName } from './join-name';
import { Told } from './told';
import { useJoin } from './use-join';

interface Props extends Joining {
  readonly invitation: Extract<OpenInvitationAnswer, { kind: 'open' }>;
}

type Joining = Parameters<typeof useJoin>[0];

/** A name's parts in the order that a language says them. */
const partsOfName = { en: ['givenName', 'familyName'], ja: ['familyName', 'givenName'] } as const satisfies Record<Language, readonly (keyof typeof autoComplete)[]>;
const autoComplete = { givenName: 'given-name', familyName: 'family-name' } as const;

/** Who invites where to, and what is needed to join: a name and a password. */
export function JoinForm({ invitation: { email, organization, inviter }, ...joining }: Props) {
  const words = useTranslations();
  const language = useLocale() as Language;
  const form = useRef<HTMLFormElement>(null);
  const { pending, answer, submit } = useJoin(joining);
  const problems = answer?.kind === 'problems' ? answer.problems : {};

  useEffect(() => {
    if (answer?.kind === 'problems') form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [answer]);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    void submit(new FormData(event.currentTarget));
  }

  if (answer?.kind === 'address-taken') {
    return (
      <Told title={words('invitation.takenTitle')} text={words('invitation.taken', { email, organization, inviter })}>
        <a href={joining.signInPath}>{words('invitation.toSignIn')}</a>
      </Told>
    );
  }
  return (
    <>
      <h1 className="text-20 font-semibold text-balance wrap-anywhere sm:text-28">{words('invitation.title', { organization })}</h1>
      <p className="mt-2 mb-7 wrap-anywhere">{words.rich('invitation.lead', { inviter, email, whole: inOneLine })}</p>
      {(answer?.kind === 'busy' || answer?.kind === 'failed' || answer?.kind === 'no-answer') && <FormNotice answer={answer} />}
      <form ref={form} method="post" noValidate onSubmit={send} onKeyDown={ignoreComposingEnter} className="grid gap-5">
        {partsOfName[language].map((part) => (
          <JoinName key={part} name={joinFields[part]} autoComplete={autoComplete[part]} problem={problems[part]} />
        ))}
        <input type="email" name="email" value={email} readOnly autoComplete="username" tabIndex={-1} aria-hidden="true" className="hidden" />
        <PasswordField name={joinFields.password} label={words('invitation.password')} autoComplete="new-password" hint={words('password.hint', { min: SHORTEST_PASSWORD })} error={problems.password && newPasswordProblemText(words, problems.password)} />
        <button type="submit" aria-busy={pending} className={buttonStyle('primary', 'form')}>
          {words('invitation.submit')}
        </button>
      </form>
    </>
  );
}

/** An address goes on in the next line where it fits there, before it is broken. */
const inOneLine = (address: ReactNode) => <span className="inline-block max-w-full">{address}</span>;
