import type { ReactNode } from 'react';
import { HalfShape, TriangleShape, TurnShape } from '@/components/icons/shapes';
import { dayIn } from '@/lib/domain/time-zones';
import { ROTATION_DUE_DAYS } from '@/lib/domain/token-status';
import type { TokenSummary } from '@/lib/domain/token-summary';
import { fullMoment } from '@/lib/i18n/formats';
import { timeUntil } from '@/lib/i18n/relative-time';
import type { ReaderOfTexts } from './reader-of-texts';

interface Props extends ReaderOfTexts {
  readonly tokens: readonly TokenSummary[];
  readonly href: (token: TokenSummary) => string;
}

/** What asks for a hand, as sentences whose token is the way to do it. Nothing where nothing is to do. */
export function AttentionStrip({ tokens, href, ...reader }: Props) {
  if (tokens.length === 0) return null;
  return (
    <section aria-label={reader.words('attention.title')} className="attention">
      <ul>
        {tokens.map((token) => {
          const { shape: LineShape, text } = lineOf(reader, token, (name) => <a href={href(token)}>{name}</a>);
          return (
            <li key={token.id}>
              <LineShape />
              <p>{text}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function lineOf({ words, language, zone, now }: ReaderOfTexts, { name, status, expiresAt, replacedAt, lastUsedAt }: TokenSummary, token: (name: ReactNode) => ReactNode) {
  if (status === 'replaced-still-working') {
    return { shape: HalfShape, text: words.rich('attention.oldSecret', { name, token, moment: fullMoment(Math.min(replacedAt ?? expiresAt, expiresAt), language, zone) }) };
  }
  if (status === 'rotation-due') return { shape: TurnShape, text: words.rich('attention.rotationDue', { name, token, days: ROTATION_DUE_DAYS }) };
  const usedToday = lastUsedAt !== null && dayIn(zone, lastUsedAt) === dayIn(zone, now);
  return { shape: TriangleShape, text: words.rich(usedToday ? 'attention.expiringUsed' : 'attention.expiring', { name, token, when: timeUntil(words, expiresAt, now, zone) }) };
}
