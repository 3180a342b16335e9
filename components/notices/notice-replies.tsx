'use client';

import { useState, type FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { tellBell } from '@/components/shell/bell';
import { isNoticeReply, repliesTo, type NoticeReply, type NoticeStanding } from '@/lib/domain/notice-list';
import { NoticeTrouble } from './notice-trouble';
import { useReply, type AnswerNotice } from './use-reply';

interface Props {
  readonly id: string;
  readonly standing: NoticeStanding;
  /** The standing in words, as the page was drawn. */
  readonly state: string;
  readonly when: string;
  /** The one thing to do about it. */
  readonly link: { readonly href: string; readonly text: string };
  readonly reply: AnswerNotice;
}

/** How a notice stands, and what to say to it. It keeps its place until the page is drawn anew. */
export function NoticeReplies({ id, standing, state, when, link, reply }: Props) {
  const words = useTranslations();
  const [said, setSaid] = useState<NoticeReply>();
  const { answer, pending, submit, nativeAction, passwordDialog } = useReply(reply);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget, (event.nativeEvent as SubmitEvent).submitter);
    const chosen = form.get('reply');
    submit(form, ({ waiting }) => {
      if (!isNoticeReply(chosen)) return;
      // The button that has the focus goes with what it did.
      document.getElementById(`notice-${id}`)?.focus({ preventScroll: true });
      setSaid(chosen);
      tellBell(waiting);
      announce(words(`notices.replied.${chosen}`));
    });
  }

  return (
    <>
      <p className="mt-1 text-12 text-muted">{words('notices.told', { standing: said ? words(`notices.said.${said}`) : state, when })}</p>
      <form action={nativeAction} onSubmit={send} aria-busy={pending} className="notice-replies">
        <input type="hidden" name="notice" value={id} />
        <a href={link.href} aria-describedby={`notice-${id}`}>
          {link.text}
        </a>
        {repliesTo[said ?? standing].map((one) => (
          <button key={one} type="submit" name="reply" value={one} aria-describedby={`notice-${id}`} className={buttonStyle('quiet', 'row')}>
            {words(`notices.replies.${one}`)}
          </button>
        ))}
      </form>
      <NoticeTrouble answer={answer} />
      {passwordDialog}
    </>
  );
}
