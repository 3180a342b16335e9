import { isInNeed, type StatusInNeed } from '@/lib/domain/ahead';
import { dayIn } from '@/lib/domain/time-zones';
import { ROTATION_DUE_DAYS } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';
import { fullMoment } from '@/lib/i18n/formats';
import { timeUntil } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import type { StripTexts } from './attention-strip';
import type { ReaderOfTexts } from './reader-of-texts';

/** A token that asks for a hand: its id, how it stands, and its sentence, whose middle is its name. */
export type StripLine = readonly [id: string, status: StatusInNeed, before: string, name: string, after: string];

const EDGE = '\0';

/** What asks for a hand as sentences, on their way to a browser. */
export function stripLines(reader: ReaderOfTexts, tokens: readonly TokenSummary[]): StripLine[] {
  return tokens.flatMap((token): StripLine[] => {
    if (!isInNeed(token.status)) return [];
    const [before = '', name = '', after = ''] = sentenceOf(reader, token, token.status).split(EDGE);
    return [[token.id, token.status, before, name, after]];
  });
}

/** What the strip says beside its lines: to a notice, as elsewhere. */
export function textsOfStrip(words: Words): StripTexts {
  return { title: words('attention.title'), handle: words('notices.replies.handled'), handled: words('notices.said.handled'), noted: words('notices.replied.handled') };
}

function sentenceOf({ words, language, zone, now }: ReaderOfTexts, { name, expiresAt, replacedAt, lastUsedAt }: TokenSummary, status: StatusInNeed): string {
  const token = (chunks: string) => EDGE + chunks + EDGE;
  if (status === 'replaced-still-working') return words.markup('attention.oldSecret', { name, token, moment: fullMoment(Math.min(replacedAt ?? expiresAt, expiresAt), language, zone) });
  if (status === 'rotation-due') return words.markup('attention.rotationDue', { name, token, days: ROTATION_DUE_DAYS });
  const usedToday = lastUsedAt !== null && dayIn(zone, lastUsedAt) === dayIn(zone, now);
  return words.markup(usedToday ? 'attention.expiringUsed' : 'attention.expiring', { name, token, when: timeUntil(words, expiresAt, now, zone) });
}
