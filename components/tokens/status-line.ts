import type { TokenSummary } from '@/lib/domain/token-summary';
import { tableDate, tableMoment } from '@/lib/i18n/formats';
import type { ReaderOfTexts } from './reader-of-texts';

/** The line under a status that says when: since when it does not work, or until when it does. */
export function statusLine({ words, language, zone }: ReaderOfTexts, token: TokenSummary): string | undefined {
  const on = (instant: number | null) => (instant === null ? undefined : words('status.on', { date: tableDate(instant, language, zone) }));
  switch (token.status) {
    case 'replaced-still-working':
      return token.replacedAt === null ? undefined : words('status.until', { moment: tableMoment(token.replacedAt, language, zone) });
    case 'frozen':
      if (token.frozenUntil === null) return undefined;
      return words(token.frozenThen === 'unfreeze' ? 'status.unfrozenOn' : 'status.revokedOn', { date: tableDate(token.frozenUntil, language, zone) });
    case 'expired':
      return on(token.expiresAt);
    case 'replaced':
      return on(token.replacedAt);
    case 'revoked':
      return on(token.revokedAt ?? token.frozenUntil);
    default:
      return undefined;
  }
}
