import { useTranslations } from 'use-intl';
import { policyFields } from '@/lib/domain/policy-form';
import { NumberField } from './number-field';

interface Props {
  readonly titleId: string;
  /** What no limit is called, and what stands before one. */
  readonly none: string;
  readonly some: string;
  readonly label: string;
  readonly first: number | null;
  /** What a limit begins with where none is set. */
  readonly usual: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly troubleId: string | undefined;
}

/** No limit, or a number, which is shown once there is to be one. */
export function LimitAnswer({ titleId, none, some, label, first, usual, bounds, troubleId }: Props) {
  const words = useTranslations();
  return (
    <div role="radiogroup" aria-labelledby={titleId} className="limit-answer">
      <label className="flex cursor-pointer items-center gap-2 max-sm:min-h-11">
        <input type="radio" name={policyFields.limit} value="none" defaultChecked={first === null} className="dot" />
        {none}
      </label>
      <label className="flex cursor-pointer items-center gap-2 max-sm:min-h-11">
        <input type="radio" name={policyFields.limit} value="some" defaultChecked={first !== null} className="dot" />
        {some}
      </label>
      <div className="limit-number">
        <NumberField name={policyFields.count} label={label} hint={words('policy.fromTo', bounds)} first={first ?? usual} bounds={bounds} troubleId={troubleId} />
      </div>
    </div>
  );
}
