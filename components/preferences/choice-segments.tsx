import type { Choices } from './choices';

/** Choices side by side, of which one holds. */
export function ChoiceSegments({ name, legend, chosen, of }: Choices) {
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1.5 font-medium">{legend}</legend>
      <div className="segments is-even">
        {of.map(({ value, label, lang }) => (
          <label key={value} lang={lang}>
            <input type="radio" name={name} value={value} defaultChecked={value === chosen} />
            {label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
