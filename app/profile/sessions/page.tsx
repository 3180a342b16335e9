import type { Metadata } from 'next';
import { ChangePasswordForm } from '@/components/password/change-password';
import { EverywhereElse } from '@/components/sessions/everywhere-else';
import { SessionList } from '@/components/sessions/session-list';
import { PageHead } from '@/components/shell/page-head';
import { clientOf } from '@/lib/auth/client-in-words';
import { requireMember } from '@/lib/auth/current-member';
import { ownSessions } from '@/lib/auth/own-sessions';
import { currentReader } from '@/lib/auth/reader';
import { profilePath, sessionsPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { changePassword } from './change-password';
import { endOne, endOthers } from './end-session';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.sessions') };
}

/** Where a member is signed in, and the password that signs them in. */
export default async function Sessions() {
  const member = await requireMember(sessionsPath);
  const { words, language, zone, now } = await currentReader();
  const sessions = (await ownSessions(member, now)).map((session) => ({ ...session, client: clientOf(session.client) }));
  const others = sessions.filter(({ isHere }) => !isHere).length;
  const trail = [{ label: words('pages.profile'), href: profilePath }, { label: words('pages.sessions') }];
  return (
    <SignedInFrame member={member} current="sessions" trail={trail} areas={['sessions', 'password', 'ending', 'problems']}>
      <PageHead title={words('pages.sessions')} action={others > 0 ? <EverywhereElse others={others} end={endOthers} /> : undefined} />
      <p className="mb-6 max-w-160 text-muted">{words('sessions.lead')}</p>
      <SessionList words={words} language={language} zone={zone} now={now} sessions={sessions} end={endOne} />
      {others === 0 && <p className="pt-3 text-muted">{words('sessions.onlyHere')}</p>}
      <div className="mt-10">
        <ChangePasswordForm email={member.email} action={changePassword} />
      </div>
    </SignedInFrame>
  );
}
