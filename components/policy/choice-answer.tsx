interface Props {
  readonly titleId: string;
  readonly name: string;
  readonly first: string;
  readonly options: readonly (readonly [value: string, text: string])[];
}

/** One of a few. */
export function ChoiceAnswer({ titleId, name, first, options }: Props) {
  return (
    <div role="radiogroup" aria-labelledby={titleId} className="flex flex-wrap gap-x-6 gap-y-2 max-sm:flex-col max-sm:gap-y-0">
      {options.map(([value, text]) => (
        <label key={value} className="flex cursor-pointer items-center gap-2 max-sm:min-h-11">
          <input type="radio" name={name} value={value} defaultChecked={value === first} className="dot" />
          {text}
        </label>
      ))}
    </div>
  );
}
