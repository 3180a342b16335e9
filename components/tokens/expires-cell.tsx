import type { TokenStatus } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';
import { fullMoment, tableDate, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { timeUntil } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import { statusLook } from './status-look';
import { StatusMark } from './status-mark';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly token: TokenSummary;
}

/** How long a token still works, or since when it does not. A status is named where it is not simply active. */
export function ExpiresCell({ words, language, zone, now, token }: Props) {
  const ahead = timeUntil(words, token.expiresAt, now, zone);
  const exact = words('status.moment', { moment: fullMoment(token.expiresAt, language, zone), zone: zoneName(zone, language, token.expiresAt) });
  const time = (
    <time dateTime={new Date(token.expiresAt).toISOString()} title={exact}>
      {ahead}
    </time>
  );
  if (token.status === 'active') return time;
  const look = statusLook[token.status];
  return (
    <>
      <StatusMark tone={look.tone} shape={look.shape} text={words(look.text)} long={look.long} />
      <span className="second tabular-nums">
        {showsTimeLeft(token.status) ? time : secondLine({ words, language, zone, token })}
      </span>
    </>
  );
}

function showsTimeLeft(status: TokenStatus): boolean {
  return status === 'expiring-soon' || status === 'rotation-due' || status === 'member-inactive' || status === 'plan-lapsed';
}

function secondLine({ words, language, zone, token }: Omit<Props, 'now'>): string | undefined {
  const on = (instant: number | null) => (instant === null ? undefined : words('status.on', { date: tableDate(instant, language, zone) }));
  switch (token.status) {
    case 'replaced-still-working':
      return token.replacedAt === null ? undefined : words('status.until', { moment: fullMoment(token.replacedAt, language, zone) });
    case 'frozen':
      return freezeLine(words, token, language, zone);
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

function freezeLine(words: Words, { frozenUntil, frozenThen }: TokenSummary, language: Language, zone: string): string | undefined {
  if (frozenUntil === null) return undefined;
  return words(frozenThen === 'unfreeze' ? 'status.unfrozenOn' : 'status.revokedOn', { date: tableDate(frozenUntil, language, zone) });
}
