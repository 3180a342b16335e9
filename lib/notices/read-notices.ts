import 'server-only';
import { database } from '@/db/connection';
import { namesOfMembers } from '@/db/members';
import { countNotices, noticesInList } from '@/db/notice-list';
import { isNoticeKind } from '@/lib/domain/notice-kinds';
import { NOTICES_A_PAGE, type MemberNotice, type NoticePage, type NoticeStanding } from '@/lib/domain/notice-list';
import { personName, type NameReader } from '@/lib/domain/person-name';
import { noticesWaiting } from './count-waiting';
import { kindRules } from './kind-rules';

type Row = Awaited<ReturnType<typeof noticesInList>>[number];

/** One page of a member's notices: what waits stands first, the most urgent on top. A page beyond the last is the last. */
export async function readNotices(member: NameReader & { readonly id: string; readonly accountId: string }, wanted: number, now: number): Promise<NoticePage> {
  const { id, accountId } = member;
  const all = await countNotices(database(), accountId, id);
  const pages = Math.max(1, Math.ceil(all / NOTICES_A_PAGE));
  const page = Math.min(wanted, pages);
  const rows = await noticesInList(database(), accountId, id, kindRules, now, { limit: NOTICES_A_PAGE, offset: (page - 1) * NOTICES_A_PAGE });
  const names = await namesIn(member, rows);
  return { notices: rows.flatMap((row) => noticeOf(row, names, now)), waiting: await noticesWaiting(member, now), all, page, pages };
}

/** A kind that this version does not know is left out. */
function noticeOf(row: Row, names: ReadonlyMap<string, string>, now: number): MemberNotice[] {
  const { id, kind, tokenId, facts, at, laterUntil } = row;
  if (!isNoticeKind(kind)) return [];
  return [{ id, kind, tokenId, facts, by: personIn(facts, names), at, standing: standingOf(row, now), laterUntil }];
}

function standingOf({ waits, over, outdone, state, laterUntil }: Row, now: number): NoticeStanding {
  if (waits) return 'waiting';
  if (state === 'handled') return 'handled';
  if (over) return 'over';
  if (outdone) return 'outdone';
  return state === 'later' && (laterUntil ?? 0) > now ? 'later' : 'read';
}

/** Persons stand in facts by their ids. */
const AN_ID = /^[0-9a-f]{32}$/;

async function namesIn({ accountId, reads }: NameReader & { readonly accountId: string }, rows: readonly Row[]): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap(({ facts }) => (typeof facts['by'] === 'string' && AN_ID.test(facts['by']) ? [facts['by']] : [])))];
  const found = ids.length === 0 ? [] : await namesOfMembers(database(), accountId, ids);
  return new Map(found.map((person) => [person.id, personName(person, reads)]));
}

function personIn({ by }: Row['facts'], names: ReadonlyMap<string, string>): string | undefined {
  if (typeof by !== 'string' || by === '') return undefined;
  return AN_ID.test(by) ? names.get(by) : by;
}
