'use client';

import { useState } from 'react';
import { useTranslations } from 'use-intl';
import type { RevokeAnswer } from '@/lib/domain/action-answers';
import type { RotateAnswer } from '@/lib/domain/rotation-form';
import { fullMoment } from '@/lib/i18n/formats';
import { strongText } from '@/components/controls/inline-code';
import { TokenReveal, type Left } from '@/components/reveal/token-reveal';
import { useSecretForm } from '@/components/reveal/use-secret-form';
import { AlreadyGenerated } from '@/components/token-form/already-generated';
import { RotateForm } from './rotate-form';
import type { RotationPaths } from './rotation-paths';
import type { RotationSettings } from './rotation-settings';

interface Props extends Omit<RotationSettings, 'cancelPath'> {
  readonly action: (previous: RotateAnswer, form: FormData) => Promise<RotateAnswer>;
  readonly revoke: (tokenId: string) => Promise<RevokeAnswer>;
  readonly paths: RotationPaths;
  readonly apiOrigin: string;
}

const ready: RotateAnswer = { kind: 'ready' };

/** The form and, once the token is rotated, the new secret in its place. What held the secret is unmounted as a whole. */
export function RotateOrReveal(props: Props) {
  const words = useTranslations();
  const [left, setLeft] = useState<Left>();
  if (left?.how === 'done') return null;
  if (left) return <AlreadyGenerated title={words('rotate.title', { name: props.name })} listPath={props.paths.list} tokenId={left.tokenId} wasShown />;
  return <Rotating {...props} onLeave={setLeft} />;
}

function Rotating({ action, revoke, paths, apiOrigin, onLeave, ...settings }: Props & { onLeave: (left: Left) => void }) {
  const words = useTranslations();
  const { answer, isPosted, ...sending } = useSecretForm(action, ready, 'rotated');
  if (answer.kind === 'already-generated') {
    return <AlreadyGenerated title={words('rotate.title', { name: settings.name })} listPath={paths.list} tokenId={answer.tokenId} wasShown={isPosted} />;
  }
  if (answer.kind !== 'rotated') return <RotateForm {...sending} answer={answer} settings={{ ...settings, cancelPath: paths.token }} />;
  const { tokenId, secret, intent, oldStopsAt } = answer;
  return (
    <TokenReveal tokenId={tokenId} secret={secret} apiOrigin={apiOrigin} listPath={paths.list} donePath={intent === 'leaked' ? paths.uses : undefined} revoke={revoke} onLeave={(how) => onLeave({ how, tokenId })}>
      <p className="mt-1 tabular-nums">
        {oldStopsAt === null
          ? words('rotate.oldStopped')
          : words.rich('rotate.oldWorksUntil', { moment: fullMoment(oldStopsAt, settings.language, settings.zone), zone: settings.zoneText, strong: strongText })}
      </p>
    </TokenReveal>
  );
}
