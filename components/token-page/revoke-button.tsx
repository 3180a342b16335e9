'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import { buttonStyle } from '@/components/controls/button-style';
import { EndingButton } from '@/components/ending/ending-button';

interface Props {
  readonly tokenId: string;
  readonly name: string;
  readonly text: string;
  /** How much it is used: who would notice. */
  readonly useSentence: string;
  /** The heading, which takes the focus once this button is gone. */
  readonly headingId: string;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
}

/** Revokes the token of this page, and draws the page anew afterwards. */
export function RevokeButton({ tokenId, name, text, useSentence, headingId, revoke }: Props) {
  const words = useTranslations();
  const router = useRouter();
  const texts = {
    button: text,
    title: words('revoke.title', { name }),
    lastUse: useSentence,
    consequence: words('revoke.consequence'),
    submit: words('revoke.submit'),
    done: words('revoke.revoked', { name }),
  };
  return (
    <EndingButton
      texts={texts}
      className={`${buttonStyle('stop', 'bar')} sm:last:-mr-3`}
      end={() => revoke(tokenId)}
      onEnded={() => router.refresh()}
      focusAfter={() => document.getElementById(headingId)}
    />
  );
}
