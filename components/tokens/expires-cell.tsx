import { useTranslations } from 'use-intl';
import type { Ended } from '@/components/ending/use-ending';
import { CrossShape } from '@/components/icons/shapes';
import { ShownTimeText } from './shown-time';
import { statusLook } from './status-look';
import { StatusMark } from './status-mark';
import type { TokenTexts } from './token-texts';

interface Props {
  readonly token: Pick<TokenTexts, 'status' | 'expires'>;
  readonly endedHere: Ended | undefined;
}

/** How long a token still works, or since when it does not. A status is named where it is not simply active. */
export function ExpiresCell({ token: { status, expires }, endedHere }: Props) {
  const words = useTranslations();
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
