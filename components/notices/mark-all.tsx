'use client';

import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { announce } from '@/components/announcer';
import { buttonStyle } from '@/components/controls/button-style';
import { tellBell } from '@/components/shell/bell';
import { NoticeTrouble } from './notice-trouble';
import { useReply, type AnswerNotice } from './use-reply';

interface Props {
  /** When the page was drawn: what came later was not seen. Milliseconds UTC. */
  readonly seenBy: number;
  readonly markAll: AnswerNotice;
}

/** Marks all that was seen as read. */
export function MarkAll({ seenBy, markAll }: Props) {
  const words = useTranslations();
  const { answer, pending, submit, nativeAction, passwordDialog } = useReply(markAll);

  function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    submit(new FormData(event.currentTarget), ({ waiting }) => {
      tellBell(waiting);
      announce(words('notices.allRead'));
    });
  }

  return (
    <form action={nativeAction} onSubmit={send} className="max-sm:w-full">
      <input type="hidden" name="seenBy" value={seenBy} />
      <button type="submit" aria-busy={pending} className={`${buttonStyle('secondary')} max-sm:w-full`}>
        {words('notices.markAll')}
      </button>
      <NoticeTrouble answer={answer} />
      {passwordDialog}
    </form>
  );
}
