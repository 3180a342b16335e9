import { OTHER } from '@/lib/domain/recorded-use';
import type { RotationView } from '@/lib/domain/rotation-view';
import { shortTimeAgo, timeAgo } from '@/lib/i18n/relative-time';
import type { Words } from '@/lib/i18n/words';
import { strongText } from '@/components/controls/inline-code';
import { lastUseSentence } from '@/components/tokens/last-use-sentence';

interface Props {
  readonly words: Words;
  readonly now: number;
  readonly token: RotationView;
  readonly usesPath: string;
}

/** Callers that are named; the others are counted. */
const MOST_NAMED = 5;

/** Who stops working when the old secret does: numbers, and the callers of the last day. */
export function CutOff({ words, now, token, usesPath }: Props) {
  const { callers } = token;
  const [latest] = callers;
  return (
    <div className="tabular-nums">
      {latest ? (
        <>
          <p>
            {words.rich('rotate.used', {
              count: callers.reduce((sum, { requests }) => sum + requests, 0),
              addresses: new Set(callers.map(({ address }) => address)).size,
              ago: timeAgo(words, latest.lastAt, now),
              strong: strongText,
            })}
          </p>
          <ul aria-label={words('rotate.callers')} className="cut-off">
            {callers.slice(0, MOST_NAMED).map(({ address, client, lastAt }) => (
              <li key={`${address} ${client}`}>
                <span className="wrap-anywhere">{nameOf(words, address)}</span>
                <span className="text-muted wrap-anywhere">{address === OTHER && client === OTHER ? null : nameOf(words, client)}</span>
                <span className="text-muted whitespace-nowrap">{shortTimeAgo(words, lastAt, now)}</span>
              </li>
            ))}
          </ul>
          {callers.length > MOST_NAMED && <p className="text-muted">{words('rotate.moreCallers', { count: callers.length - MOST_NAMED })}</p>}
        </>
      ) : (
        <p>
          {words('rotate.notUsed')} {lastUseSentence({ words, now, token })}
        </p>
      )}
      <p className="mt-2">
        <a href={usesPath}>{words('rotate.seeUses')}</a>
      </p>
    </div>
  );
}

/** Beyond the most that are told apart, callers are counted as one. */
function nameOf(words: Words, caller: string): string {
  return caller === OTHER ? words('rotate.others') : caller;
}
