import type { ActionTrouble } from './action-answers';
import type { NoticeFacts, NoticeKind } from './notice-kinds';

/** What a notice stands at for its reader. `over`: what it was ahead of has come, or cannot come any more. `outdone`: a more urgent one says what lies ahead of the same token. */
export type NoticeStanding = 'waiting' | 'read' | 'later' | 'handled' | 'over' | 'outdone';

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

/** What can be said to a notice, by how it stands. */
export const repliesTo: Record<NoticeStanding, readonly NoticeReply[]> = {
  waiting: ['handled', 'later', 'read'],
  read: ['handled', 'later'],
  later: ['handled'],
  handled: [],
  over: [],
  outdone: [],
};

/** What became of it. `waiting`: how many notices wait now. */
export type NoticeAnswer =
  | { readonly kind: 'ready' }
  | { readonly kind: 'noted'; readonly waiting: number }
  | { readonly kind: 'not-found' }
  /** The connection broke, so nobody knows. */
  | { readonly kind: 'no-answer' }
  | ActionTrouble;

/** The page that an address asks for; what is no number is the first. */
export function readNoticePage(said: string | readonly string[] | undefined): number {
  const [page = ''] = [said].flat();
  return /^[1-9]\d{0,5}$/.test(page) ? Number(page) : 1;
}
