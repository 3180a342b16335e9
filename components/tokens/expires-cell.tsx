import type { Ended } from '@/components/ending/use-ending';
import { CrossShape } from '@/components/icons/shapes';
import type { Words } from '@/lib/i18n/words';
import { ShownTimeText } from './shown-time';
import { statusLook } from './status-look';
import { StatusMark } from './status-mark';
import type { TokenTexts } from './token-texts';

interface Props {
  readonly words: Words;
  readonly token: Pick<TokenTexts, 'status' | 'expires'>;
  readonly endedHere: Ended | undefined;
}

/** How long a token still works, or since when it does not. A status is named where it is not simply active. */
export function ExpiresCell({ words, token: { status, expires }, endedHere }: Props) {
  if (endedHere === 'here') return <StatusMark tone="danger" shape={CrossShape} text={words('status.revokedJustNow')} />;
  if (endedHere === 'before') return <StatusMark tone="quiet" shape={CrossShape} text={words('status.alreadyEnded')} />;
  const time = typeof expires === 'object' ? <ShownTimeText time={expires} /> : expires;
  if (status === undefined) return time;
  const { tone, shape, text, long } = statusLook[status];
  return (
    <>
      <StatusMark tone={tone} shape={shape} text={words(text)} long={long} />
      <span className="second">{time}</span>
    </>
  );
}
