import type { Metadata } from 'next';
import { Ignored } from '@/components/controls/ignored';
import { ChangePasswordForm } from '@/components/password/change-password';
import { EverywhereElse } from '@/components/sessions/everywhere-else';
import { SessionFoot } from '@/components/sessions/session-foot';
import { SessionList } from '@/components/sessions/session-list';
import { PageHead } from '@/components/shell/page-head';
import { clientOf } from '@/lib/auth/client-in-words';
import { requireMember } from '@/lib/auth/current-member';
import { ownSessions } from '@/lib/auth/own-sessions';
import { currentReader } from '@/lib/auth/reader';
import { ignoredValues } from '@/lib/domain/ignored-values';
import { saysPage } from '@/lib/domain/list-query';
import { profilePath, sessionsPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { changePassword } from './change-password';
import { endOne, endOthers } from './end-session';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.sessions') };
}

/** Sessions on one page: nobody has more but by scripts that sign in. */
const SESSIONS_A_PAGE = 50;

/** Where a member is signed in, and the password that signs them in. */
export default async function Sessions({ searchParams }: { readonly searchParams: Promise<{ page?: string | string[] }> }) {
  const member = await requireMember(sessionsPath);
  const { words, language, zone, now } = await currentReader();
  const asked = [(await searchParams).page].flat()[0] ?? '';
  const sessions = (await ownSessions(member, now)).map((session) => ({ ...session, client: clientOf(session.client) }));
  const pages = Math.max(1, Math.ceil(sessions.length / SESSIONS_A_PAGE));
  const page = saysPage(asked) ? Math.min(Number(asked), pages) : 1;
  const shown = sessions.slice((page - 1) * SESSIONS_A_PAGE, page * SESSIONS_A_PAGE);
  const others = sessions.filter(({ isHere }) => !isHere).length;
  const trail = [{ label: words('pages.profile'), href: profilePath }, { label: words('pages.sessions') }];
  return (
    <SignedInFrame member={member} current="sessions" trail={trail} areas={['sessions', 'password', 'ending', 'problems']}>
      <PageHead title={words('pages.sessions')} action={others > 0 ? <EverywhereElse others={others} end={endOthers} /> : undefined} />
      <Ignored words={words} values={ignoredValues({ page: asked }, { page: saysPage(asked) })} />
      <p className="mb-6 max-w-160 text-muted">{words('sessions.lead')}</p>
      <SessionList words={words} language={language} zone={zone} now={now} sessions={shown} end={endOne} />
      <SessionFoot words={words} count={sessions.length} page={page} pages={pages} pathOf={pathOf} />
      {others === 0 && <p className="pt-3 text-muted">{words('sessions.onlyHere')}</p>}
      <div className="mt-10">
        <ChangePasswordForm email={member.email} action={changePassword} />
      </div>
    </SignedInFrame>
  );
}

function pathOf(page: number): string {
  return page > 1 ? `${sessionsPath}?page=${page}` : sessionsPath;
}
