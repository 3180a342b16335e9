import { isNoticeKind, isOptional, noticeKinds, type NoticeKind } from './notice-kinds';
import { readReminderDays, type ReminderDays } from './reminders';

/** What a member wants to hear of. */
export interface NoticeChoices {
  readonly unwanted: readonly NoticeKind[];
  readonly reminderDays: readonly ReminderDays[];
}

/** Names of the form's fields. */
export const noticeFields = { kind: 'kind', days: 'days' } as const;

/** What a form says: of the kinds and days those that are ticked. Undefined where it names what is not known. What is told always needs no tick. */
export function postedNoticeChoices(form: FormData): NoticeChoices | undefined {
  const ticked = form.getAll(noticeFields.kind);
  const days = form.getAll(noticeFields.days);
  const reminderDays = readReminderDays(days);
  if (!ticked.every(isNoticeKind) || reminderDays.length !== new Set(days).size) return undefined;
  return { unwanted: noticeKinds.filter((kind) => isOptional(kind) && !ticked.includes(kind)), reminderDays };
}
