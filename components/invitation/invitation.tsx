'use client';

import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { FormNotice } from '@/components/controls/form-notice';
import type { SignIn } from '@/components/sign-in/sign-in-context';
import { INVITATION_DAYS } from '@/lib/domain/invitation-secret';
import { JoinForm } from './join-form';
import { Told } from './told';
import type { Join } from './use-join';
import { useInvitation, type OpenInvitation } from './use-invitation';

interface Props {
  readonly open: OpenInvitation;
  readonly join: Join;
  readonly signIn: SignIn;
  readonly signInPath: string;
  readonly tokensPath: string;
}

/** An invitation as whoever holds its link sees it: who invites where to, and the form; or one honest page about why not. */
export function Invitation({ open, join, signIn, signInPath, tokensPath }: Props) {
  const words = useTranslations();
  const { opened, setOpened, ask, secretOf } = useInvitation(open);
  switch (opened.kind) {
    case 'opening':
      return <h1 className="text-20 font-semibold">{words('invitation.opening')}</h1>;
    case 'open':
      return <JoinForm invitation={opened} join={(form) => join(secretOf(), form)} signIn={signIn} signInPath={signInPath} tokensPath={tokensPath} onOver={setOpened} />;
    case 'signed-in':
      return (
        <Told title={words('invitation.signedInTitle')} text={words('invitation.signedIn', { email: opened.email })}>
          <a href={tokensPath}>{words('invitation.toTokens')}</a>
        </Told>
      );
    case 'gone':
      return (
        <Told title={words('invitation.goneTitle')} text={words('invitation.gone', { days: INVITATION_DAYS })}>
          <a href={signInPath}>{words('invitation.toSignIn')}</a>
        </Told>
      );
    default:
      return (
        <>
          <h1 className="mb-4 text-20 font-semibold">{words('invitation.page')}</h1>
          <FormNotice answer={opened} />
          <button type="button" onClick={ask} className={buttonStyle('secondary', 'form')}>
            {words('actions.tryAgain')}
          </button>
        </>
      );
  }
}
