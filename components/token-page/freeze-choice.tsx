import { useId, type Ref } from 'react';

interface Props<Value extends string | number> {
  /** The chosen one takes the focus when the dialog opens. */
  readonly ref?: Ref<HTMLInputElement>;
  readonly legend: string;
  readonly options: readonly (readonly [value: Value, text: string])[];
  readonly chosen: Value;
  readonly onChoose: (value: Value) => void;
}

/** One of a few, in a row where there is room. */
export function FreezeChoice<Value extends string | number>({ ref, legend, options, chosen, onChoose }: Props<Value>) {
  const name = useId();
  return (
    <fieldset className="mt-4">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="flex flex-wrap gap-x-6 gap-y-1">
        {options.map(([value, text]) => (
          <label key={value} className="flex cursor-pointer items-center gap-2 max-sm:min-h-11">
            <input ref={value === chosen ? ref : undefined} type="radio" name={name} checked={value === chosen} onChange={() => onChoose(value)} className="dot" />
            {text}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
