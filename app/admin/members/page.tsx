import type { Metadata } from 'next';
import { buttonStyle } from '@/components/controls/button-style';
import { Ignored } from '@/components/controls/ignored';
import { MemberFoot } from '@/components/members/member-foot';
import { MemberList } from '@/components/members/member-list';
import { MemberSearch } from '@/components/members/member-search';
import { PageHead } from '@/components/shell/page-head';
import { currentReader } from '@/lib/auth/reader';
import { requireAdmin } from '@/lib/auth/require-admin';
import { ignoredOfMembers, memberQuery, SEARCH_FROM } from '@/lib/domain/member-list';
import { listMembers } from '@/lib/members/list-members';
import { inviteAgainPath, inviteMembersPath, membersPath, tokensOfMemberPath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { askLeaving, deactivate, endMemberSessions, makeRole, reactivate, withdraw } from './manage';

export async function generateMetadata(): Promise<Metadata> {
  await requireAdmin(membersPath);
  const { words } = await currentReader();
  return { title: words('pages.members') };
}

const actions = { makeRole, askLeaving, deactivate, reactivate, endSessions: endMemberSessions, withdraw };

/** The people of the organization: who they are, what they may, and how they leave. */
export default async function Members({ searchParams }: { searchParams: Promise<{ q?: string | string[]; page?: string | string[] }> }) {
  const member = await requireAdmin(membersPath);
  const { words, language, zone, now } = await currentReader();
  const asked = await searchParams;
  const query = memberQuery(asked);
  const list = await listMembers(member, query, now);
  const invite = (
    <a href={inviteMembersPath} className={buttonStyle('primary', 'form')}>
      {words('members.invite')}
    </a>
  );
  return (
    <SignedInFrame member={member} current="members" trail={[{ label: words('pages.admin') }, { label: words('pages.members') }]} areas={['members', 'roles', 'problems', 'time']}>
      <PageHead title={words('pages.members')} action={invite} />
      <Ignored words={words} values={ignoredOfMembers(asked)} />
      {(list.all >= SEARCH_FROM || query.search !== '') && <MemberSearch action={membersPath} value={query.search} />}
      {list.matching > 0 ? (
        <MemberList words={words} language={language} zone={zone} now={now} people={list.people} tokensPath={tokensOfMemberPath} againPath={inviteAgainPath} actions={actions} />
      ) : (
        <div className="list-none">
          <p>{words('members.nobodyMatches')}</p>
          <p>
            <a href={membersPath}>{words('listTools.clear')}</a>
          </p>
        </div>
      )}
      {list.matching > 0 && <MemberFoot words={words} list={list} search={query.search} pathOf={pathOf} />}
    </SignedInFrame>
  );
}

function pathOf(search: string, page: number): string {
  const asked = new URLSearchParams({ ...(search !== '' && { q: search }), ...(page > 1 && { page: String(page) }) }).toString();
  return asked === '' ? membersPath : `${membersPath}?${asked}`;
}
