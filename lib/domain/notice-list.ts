import type { NoticeFacts, NoticeKind } from './notice-kinds';

/** What a notice stands at for its reader. `over`: what it was ahead of has come, or cannot come any more. */
export type NoticeStanding = 'waiting' | 'read' | 'later' | 'handled' | 'over';

/** A notice as its member reads it. Times in milliseconds UTC. */
export interface MemberNotice {
  readonly id: string;
  readonly kind: NoticeKind;
  readonly tokenId: string | null;
  readonly facts: NoticeFacts;
  /** The persons in the facts by their names of now. */
  readonly by: string | undefined;
  /** When it was last told. */
  readonly at: number;
  readonly standing: NoticeStanding;
  readonly laterUntil: number | null;
}

export interface NoticePage {
  readonly notices: readonly MemberNotice[];
  readonly waiting: number;
  readonly all: number;
  /** From 1; never beyond the last. */
  readonly page: number;
  readonly pages: number;
}

export const NOTICES_A_PAGE = 20;

/** What somebody says to a notice. */
export const noticeReplies = ['handled', 'later', 'read'] as const;
export type NoticeReply = (typeof noticeReplies)[number];

export function isNoticeReply(value: unknown): value is NoticeReply {
  return noticeReplies.some((reply) => reply === value);
}

/** The page that an address asks for; what is no number is the first. */
export function readNoticePage(said: string | readonly string[] | undefined): number {
  const [page = ''] = [said].flat();
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
