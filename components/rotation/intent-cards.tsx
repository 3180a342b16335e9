import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { rotationFields, type RotationEntries } from '@/lib/domain/rotation-form';
import type { RotationIntent } from '@/lib/domain/token-changes';
import { GraceChoice } from './grace-choice';
import type { RotationSettings } from './rotation-settings';

interface Props {
  readonly first: RotationEntries;
  readonly settings: RotationSettings;
}

/** The whole decision: two cards, of which the chosen one opens and shows what follows from it. Without script too. */
export function IntentCards({ first, settings }: Props) {
  const words = useTranslations();
  return (
    <fieldset className="min-w-0">
      <legend className="sr-only">{words('rotate.why')}</legend>
      <div className="intents">
        <Card intent="planned" first={first.intent}>
          <GraceChoice first={first.grace} settings={settings} />
        </Card>
        <Card intent="leaked" first={first.intent}>
          {settings.cutOff}
        </Card>
      </div>
    </fieldset>
  );
}

function Card({ intent, first, children }: { readonly intent: RotationIntent; readonly first: RotationIntent; readonly children: ReactNode }) {
  const words = useTranslations();
  const id = `intent-${intent}`;
  return (
    <div className="intent">
      <label>
        <input id={id} type="radio" name={rotationFields.intent} value={intent} defaultChecked={first === intent} aria-labelledby={`${id}-name`} aria-describedby={`${id}-text`} className="dot" />
        <strong id={`${id}-name`} className="font-semibold">
          {words(`rotate.${intent}`)}
        </strong>
        <span id={`${id}-text`} className="text-muted">
          {words(`rotate.${intent}Text`)}
        </span>
      </label>
      <div className="intent-inner">{children}</div>
    </div>
  );
}
