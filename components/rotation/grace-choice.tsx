import { useTranslations } from 'use-intl';
import { graces, type Grace } from '@/lib/domain/graces';
import { rotationFields } from '@/lib/domain/rotation-form';
import type { RotationSettings } from './rotation-settings';

interface Props {
  readonly first: Grace;
  readonly settings: RotationSettings;
}

/** How long the old secret goes on working, each with the moment that it comes to. */
export function GraceChoice({ first, settings: { graceEnds, zoneText } }: Props) {
  const words = useTranslations();
  const last = graceEnds.at(-1)?.grace ?? 'none';
  const chosen = graceEnds.some(({ grace }) => grace === first) ? first : last;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{words('rotate.grace')}</legend>
      <div className="graces">
        {graceEnds.map(({ grace, text }) => (
          <label key={grace}>
            <input type="radio" name={rotationFields.grace} value={grace} defaultChecked={grace === chosen} aria-labelledby={`grace-${grace}`} aria-describedby={`grace-${grace}-end`} className="dot" />
            <span id={`grace-${grace}`}>{words(`rotate.graces.${grace}`)}</span>
            <span id={`grace-${grace}-end`} className="text-12 text-muted tabular-nums">
              {text}
            </span>
          </label>
        ))}
      </div>
      {graceEnds.length < graces.length && <p className="mt-2 text-muted">{last === 'none' ? words('rotate.noGrace') : words('rotate.longestGrace', { grace: words(`rotate.graces.${last}`) })}</p>}
      <p className="mt-2 text-12 text-muted">{words('rotate.zone', { zone: zoneText })}</p>
    </fieldset>
  );
}
