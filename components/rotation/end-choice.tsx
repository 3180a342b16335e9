import { useTranslations } from 'use-intl';
import type { ExpiryLength } from '@/lib/domain/rotation';
import { rotationFields } from '@/lib/domain/rotation-form';
import type { RotationSettings } from './rotation-settings';

interface Props {
  readonly first: ExpiryLength;
  readonly ends: RotationSettings['ends'];
}

/** When the successor ends: as long as before or 90 days. Where that is one and the same, there is nothing to choose. */
export function EndChoice({ first, ends }: Props) {
  const words = useTranslations();
  const chosen = ends.some(({ length }) => length === first) ? first : 'same';
  const note = ({ length, days, isCapped }: RotationSettings['ends'][number]) => words(isCapped ? 'rotate.longestLength' : length === 'same' ? 'rotate.sameLength' : 'rotate.recommended', { days });
  const [only, ...others] = ends;
  return (
    <div>
      <dt id="new-expiry">{words('rotate.newExpiry')}</dt>
      <dd className="tabular-nums">
        {only && others.length === 0 ? (
          <p>
            {only.moment}
            <span className="block text-muted">{note(only)}</span>
          </p>
        ) : (
          <div role="radiogroup" aria-labelledby="new-expiry" className="grid gap-2">
            {ends.map((end) => (
              <label key={end.length} className="end-option">
                <input type="radio" name={rotationFields.length} value={end.length} defaultChecked={end.length === chosen} className="dot" />
                <span>{note(end)}</span>
                <span className="text-muted">{end.moment}</span>
              </label>
            ))}
          </div>
        )}
      </dd>
    </div>
  );
}
