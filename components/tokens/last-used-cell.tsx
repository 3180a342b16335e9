import type { TokenSummary } from '@/lib/domain/token-summary';
import { fullMoment, zoneName } from '@/lib/i18n/formats';
import type { Language } from '@/lib/i18n/languages';
import { shortTimeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
  readonly token: Pick<TokenSummary, 'lastUsedAt' | 'lastUsedAddress'>;
}

/** When a token was last used, and from where. */
export function LastUsedCell({ words, language, zone, now, token: { lastUsedAt, lastUsedAddress } }: Props) {
  if (lastUsedAt === null) return words('time.never');
  const exact = words('status.moment', { moment: fullMoment(lastUsedAt, language, zone), zone: zoneName(zone, language, lastUsedAt) });
  return (
    <>
      <time dateTime={new Date(lastUsedAt).toISOString()} title={exact}>
        {shortTimeAgo(words, lastUsedAt, now)}
      </time>
      {lastUsedAddress !== null && <span className="block text-12 text-muted wrap-anywhere">{lastUsedAddress}</span>}
    </>
  );
}
