import { useId } from 'react';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';

interface Props {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly first: number;
  readonly bounds: { readonly min: number; readonly max: number };
  readonly troubleId: string | undefined;
}

/** A whole number between two others. */
export function NumberField({ name, label, hint, first, bounds, troubleId }: Props) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className={labelStyle}>
        {label}
      </label>
      <div className="w-30">
        <input
          id={id}
          name={name}
          type="number"
          inputMode="numeric"
          min={bounds.min}
          max={bounds.max}
          step={1}
          defaultValue={first}
          aria-invalid={troubleId !== undefined || undefined}
          aria-describedby={[`${id}-hint`, troubleId].filter(Boolean).join(' ')}
          className={`${fieldStyle} tabular-nums`}
        />
      </div>
      <p id={`${id}-hint`} className="mt-1.5 text-muted tabular-nums">
        {hint}
      </p>
    </div>
  );
}
