import type { ReaderOfTexts } from '@/components/tokens/reader-of-texts';
import { repliesTo, type MemberNotice } from '@/lib/domain/notice-list';
import { fullMoment } from '@/lib/i18n/formats';
import { noticeTexts } from '@/lib/i18n/notice-texts';
import { timeAgo } from '@/lib/i18n/relative-time';
import { noticeLook } from './notice-look';
import { NoticeReplies } from './notice-replies';
import type { AnswerNotice } from './use-reply';

interface Props extends ReaderOfTexts {
  readonly notices: readonly MemberNotice[];
  /** Where the one thing to do about a notice is. */
  readonly href: (notice: MemberNotice) => string;
  readonly reply: AnswerNotice;
}

/** Notices in the order given: what happened, what it means, the one link, and what to say to it. */
export function NoticeList({ notices, ...props }: Props) {
  return (
    <ol aria-label={props.words('notices.list')} className="notices">
      {notices.map((notice) => (
        <NoticeItem key={notice.id} notice={notice} {...props} />
      ))}
    </ol>
  );
}

function NoticeItem({ notice, href, reply, ...reader }: Omit<Props, 'notices'> & { readonly notice: MemberNotice }) {
  const { words, language, zone, now } = reader;
  const { id, kind, at, standing, laterUntil } = notice;
  const { shape: NoticeShape, tone } = noticeLook[kind];
  const { title, means, link } = noticeTexts(reader, notice);
  const state = words(`notices.standing.${standing}`, { moment: fullMoment(laterUntil ?? at, language, zone) });
  const isSettled = repliesTo[standing].length === 0;
  return (
    <li data-standing={standing}>
      <span className={isSettled ? 'text-muted' : tone}>
        <NoticeShape />
      </span>
      <div className="min-w-0">
        <h2 id={`notice-${id}`} tabIndex={-1}>
          {title}
        </h2>
        <p className="mt-0.5 max-w-160 wrap-anywhere">{means}</p>
        <NoticeReplies id={id} standing={standing} state={state} when={timeAgo(words, at, now)} link={{ href: href(notice), text: link }} reply={reply} />
      </div>
    </li>
  );
}
