import { useRef, useState } from 'react';
import { announce } from '@/components/announcer';
import { useHydrated } from '@/components/controls/use-hydrated';
import { NoticeTrouble } from '@/components/notices/notice-trouble';
import { useReply, type AnswerNotice } from '@/components/notices/use-reply';
import { tellBell } from '@/components/shell/bell';
import { kindOfStatus } from '@/lib/domain/ahead';
import { noticeKey } from '@/lib/domain/notice-kinds';
import type { StripTexts } from './attention-strip';
import { statusLook } from './status-look';
import type { StripLine } from './strip-lines';

interface Props {
  readonly line: StripLine;
  /** The line's place, for the ids on the page. */
  readonly at: number;
  readonly href: string;
  readonly texts: StripTexts;
  readonly reply: AnswerNotice;
}

/** One line of the strip. Taken, it is quiet wherever its notice is seen, and keeps its place until the page is drawn anew. */
export function StripItem({ line: [id, status, before, name, after], at, href, texts, reply }: Props) {
  const [isTaken, setTaken] = useState(false);
  const { answer, pending, submit, passwordDialog } = useReply(reply);
  const hydrated = useHydrated();
  const link = useRef<HTMLAnchorElement>(null);
  const { shape: LineShape } = statusLook[status];

  function take() {
    const form = new FormData();
    form.set('notice', noticeKey(kindOfStatus[status], id));
    form.set('reply', 'handled');
    submit(form, ({ waiting }) => {
      // The button that has the focus goes with what it did.
      link.current?.focus({ preventScroll: true });
      setTaken(true);
      tellBell(waiting);
      announce(texts.noted);
    });
  }

  return (
    <li>
      <LineShape />
      <p id={`s${at}`}>
        {before}
        <a ref={link} href={href}>
          {name}
        </a>
        {after}
      </p>
      {isTaken ? (
        <span>{texts.handled}</span>
      ) : (
        <button disabled={!hydrated} aria-busy={pending || undefined} aria-describedby={`s${at}`} onClick={take} className="button">
          {texts.handle}
        </button>
      )}
      <NoticeTrouble answer={answer} />
      {passwordDialog}
    </li>
  );
}
