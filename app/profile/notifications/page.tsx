import type { Metadata } from 'next';
import { MarkAll } from '@/components/notices/mark-all';
import { NoNotices } from '@/components/notices/no-notices';
import { NoticeChoices } from '@/components/notices/notice-choices';
import { NoticeList } from '@/components/notices/notice-list';
import { NoticePages } from '@/components/notices/notice-pages';
import { PageHead } from '@/components/shell/page-head';
import { requireMember } from '@/lib/auth/current-member';
import { currentReader } from '@/lib/auth/reader';
import { readNoticePage } from '@/lib/domain/notice-list';
import { isAdmin } from '@/lib/domain/roles';
import { noticeChoicesOf } from '@/lib/notices/choose-notices';
import { readNotices } from '@/lib/notices/read-notices';
import { notificationsPath, profilePath } from '../../paths';
import { SignedInFrame } from '../../signed-in-frame';
import { markAllNoticesRead } from './mark-all-read';
import { noticeHref } from './notice-href';
import { answerNotice } from './answer-notice';
import { saveNoticeChoices } from './save-notice-choices';

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await currentReader();
  return { title: words('pages.notifications') };
}

const address = (page: number) => (page === 1 ? notificationsPath : `${notificationsPath}?page=${page}`);

/** What a member must hear, and what they want to hear of. */
export default async function Notifications({ searchParams }: { readonly searchParams: Promise<{ readonly page?: string | string[] }> }) {
  const wanted = readNoticePage((await searchParams).page);
  const member = await requireMember(address(wanted));
  const reader = await currentReader();
  const { words, now } = reader;
  const [shown, choices] = await Promise.all([readNotices(member, wanted, now), noticeChoicesOf(member)]);
  const trail = [{ label: words('pages.profile'), href: profilePath }, { label: words('pages.notifications') }];
  return (
    <SignedInFrame member={member} current="notifications" trail={trail} areas={[['notices', 'told', 'said', 'replies', 'replied', 'markAll', 'allRead', 'choices']]}>
      <PageHead title={words('pages.notifications')} action={shown.all > 0 ? <MarkAll seenBy={now} markAll={markAllNoticesRead} /> : undefined} />
      {shown.all === 0 ? <NoNotices words={words} /> : <NoticeList {...reader} notices={shown.notices} href={noticeHref} reply={answerNotice} />}
      <NoticePages words={words} shown={shown} address={address} />
      <NoticeChoices words={words} isAdmin={isAdmin(member.role)} choices={choices} save={saveNoticeChoices} />
    </SignedInFrame>
  );
}
