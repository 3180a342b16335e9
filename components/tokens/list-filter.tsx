import { buttonStyle } from '@/components/controls/button-style';
import { fieldStyle, labelStyle } from '@/components/controls/field-style';
import { expiresWithinDays, keptFields, listFields, unusedChoices } from '@/lib/domain/list-query';
import { scopes } from '@/lib/domain/scopes';
import type { ListView } from './list-view';

interface Choice {
  readonly value: string;
  readonly text: string;
}

/** Narrows the list to a scope, an expiry or a time without use. A form: what is chosen counts once it is applied. */
export function ListFilter({ words, query, path }: ListView) {
  const fields = [
    { field: 'scope', chosen: query.scope, choices: scopes.map((scope) => ({ value: scope, text: scope })) },
    { field: 'expiresWithin', chosen: query.expiresWithin, choices: expiresWithinDays.map((days) => ({ value: String(days), text: words('listTools.within', { days }) })) },
    { field: 'unused', chosen: query.unused, choices: unusedChoices.map((choice) => ({ value: String(choice), text: choice === 'never' ? words('listTools.neverUsed') : words('listTools.unusedFor', { days: choice }) })) },
  ] as const satisfies readonly { field: keyof typeof labels; chosen: unknown; choices: readonly Choice[] }[];
  return (
    <form key={JSON.stringify(query)} action={path} data-list="" className="grid gap-4">
      {keptFields(query, ['scope', 'expiresWithin', 'unused', 'page']).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {fields.map(({ field, chosen, choices }) => (
        <label key={field} className="block">
          <span className={labelStyle}>{words(labels[field])}</span>
          <select name={listFields[field]} defaultValue={String(chosen ?? '')} className={fieldStyle}>
            <option value="">{words('listTools.any')}</option>
            {choices.map(({ value, text }) => (
              <option key={value} value={value}>
                {text}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className={buttonStyle('secondary', 'form')}>
        {words('listTools.apply')}
      </button>
    </form>
  );
}

const labels = { scope: 'listTools.scope', expiresWithin: 'listTools.expires', unused: 'listTools.unused' } as const;
