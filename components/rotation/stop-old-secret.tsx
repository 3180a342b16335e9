'use client';

import { useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { StopOldSecretAnswer } from '@/lib/domain/rotation-form';
import { buttonStyle } from '@/components/controls/button-style';
import { EndingButton } from '@/components/ending/ending-button';

interface Props {
  readonly tokenId: string;
  readonly name: string;
  /** When the old secret was called last: who would notice. */
  readonly lastUse: string;
  /** Nobody has called with it for an hour. */
  readonly isQuiet: boolean;
  readonly stop: (tokenId: string) => Promise<StopOldSecretAnswer>;
}

/** Ends the grace of a rotation. Once it is over the button is gone and its place says so. */
export function StopOldSecret({ tokenId, name, lastUse, isQuiet, stop }: Props) {
  const words = useTranslations();
  const place = useRef<HTMLParagraphElement>(null);
  const [isOver, setOver] = useState(false);
  const texts = {
    button: words('rotate.switchOver.stop'),
    title: words('rotate.switchOver.stopTitle', { name }),
    lastUse,
    consequence: words('revoke.consequence'),
    submit: words('rotate.switchOver.stop'),
    done: words('rotate.switchOver.stopped'),
  };
  return (
    <p ref={place} tabIndex={-1} className="font-medium">
      {isOver ? (
        texts.done
      ) : (
        <EndingButton
          texts={texts}
          className={buttonStyle(isQuiet ? 'primary' : 'secondary', 'bar')}
          end={() => stop(tokenId)}
          onEnded={() => setOver(true)}
          focusAfter={() => place.current}
        />
      )}
    </p>
  );
}
