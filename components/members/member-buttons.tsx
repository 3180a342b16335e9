'use client';

import { lazy, Suspense, useRef, useState, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import { buttonStyle } from '@/components/controls/button-style';
import { useHydrated } from '@/components/controls/use-hydrated';
import { asksForPassword, usePasswordDialog } from '@/components/sign-in/use-password-dialog';
import type { ListedMember } from '@/lib/domain/member-list';
import type { MemberActions } from './member-actions';
import type { Wish } from './wish';

const loadMenu = () => import('./member-menu');
const loadQuestion = () => import('./member-question');
const MemberMenu = lazy(loadMenu);
const MemberQuestion = lazy(loadQuestion);

interface Props {
  readonly member: ListedMember;
  readonly headerId: string;
  /** Takes the focus once it is done: the button may be another one by then. */
  readonly nameRef: RefObject<HTMLElement | null>;
  readonly actions: MemberActions;
}

const stacked = '@max-stacked/page:min-h-11 @max-stacked/page:grow @max-stacked/page:bg-fill @max-stacked/page:text-fg';

/** What may be done to a member: what ends or mends their membership in sight, the rest behind "More". */
export function MemberButtons({ member, headerId, nameRef, actions }: Props) {
  const words = useTranslations();
  const hydrated = useHydrated();
  const place = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLButtonElement>(null);
  const more = useRef<HTMLButtonElement>(null);
  const [menu, setMenu] = useState<'never' | 'open' | 'closed'>('never');
  const [wish, setWish] = useState<{ readonly of: Wish; readonly open: boolean; readonly times: number; readonly opener: HTMLElement | null }>();
  const { ask, dialog } = usePasswordDialog();
  const { may, mayBecome } = member;

  /** The numbers come before the question: it opens when they are there. */
  async function wishToDeactivate(): Promise<void> {
    const answer = await actions.askLeaving(member.id).catch(() => undefined);
    if (answer && asksForPassword(answer)) return (await ask(answer.kind)) ? wishToDeactivate() : undefined;
    open({ kind: 'deactivate', leaving: answer?.kind === 'leaving' ? answer : undefined }, main.current);
  }

  function open(of: Wish, opener: HTMLElement | null) {
    setMenu('closed');
    setWish({ of, open: true, times: (wish?.times ?? 0) + 1, opener });
  }

  return (
    <div ref={place} className="relative -my-1 -mr-2.25 flex flex-wrap justify-end @max-stacked/page:m-0 @max-stacked/page:justify-start @max-stacked/page:gap-2">
      {(may.deactivate || may.reactivate) && (
        <button
          ref={main}
          type="button"
          disabled={!hydrated}
          aria-describedby={headerId}
          aria-haspopup="dialog"
          onClick={() => (may.deactivate ? void wishToDeactivate() : open({ kind: 'reactivate' }, main.current))}
          onPointerEnter={loadQuestion}
          onFocus={loadQuestion}
          className={`${buttonStyle(may.deactivate ? 'ending' : 'quiet', 'row')} ${stacked}`}
        >
          {words(may.deactivate ? 'members.deactivate' : 'members.reactivate')}
        </button>
      )}
      {(mayBecome.length > 0 || may.endSessions) && (
        <button
          ref={more}
          type="button"
          disabled={!hydrated}
          aria-describedby={headerId}
          aria-haspopup="menu"
          aria-expanded={menu === 'open'}
          onClick={() => setMenu('open')}
          onPointerEnter={loadMenu}
          onFocus={loadMenu}
          className={`${buttonStyle('quiet', 'row')} ${stacked}`}
        >
          {words('members.more')}
        </button>
      )}
      <Suspense>
        {menu !== 'never' && <MemberMenu open={menu === 'open'} anchor={more} container={place} member={member} keepsFocus={wish?.open === true} onClose={() => setMenu('closed')} onWish={(of) => open(of, more.current)} />}
        {wish && <MemberQuestion key={wish.times} open={wish.open} wish={wish.of} who={member} actions={actions} onClose={() => setWish({ ...wish, open: false })} returnTo={(done) => (done ? nameRef.current : wish.opener)} />}
      </Suspense>
      {dialog}
    </div>
  );
}
