import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { callGroups, narrowestFirst } from '@/lib/domain/call-groups';
import { endpointOf, type EndpointId } from '@/lib/domain/endpoints';
import { fewestScopes } from '@/lib/domain/fewest-scopes';
import { grants } from '@/lib/domain/scope-relations';
import { scopeGroups } from '@/lib/domain/scopes';
import { groupName } from '@/lib/i18n/call-words';
import { CallPickerRow } from './call-picker-row';
import type { Choosing } from './form-settings';
import { SelectScopes } from './select-scopes';

/** In the order of the scopes below. */
const pickable = scopeGroups.flatMap(({ id }) => callGroups.filter((group) => group.id === id));

/** "Which calls will you make?": tick any number, and the fewest scopes that open them are one button away. */
export function CallPicker(choosing: Choosing) {
  const words = useTranslations();
  const [picked, setPicked] = useState<readonly EndpointId[]>([]);
  const { policy, readerIsAdmin } = choosing.settings;
  const needed = fewestScopes(picked.map((id) => narrowestFirst(endpointOf(id))), policy.allowedScopes);
  const missing = needed.filter((scope) => !grants(scope, choosing.held));

  function pick(id: EndpointId, checked: boolean) {
    setPicked(checked ? [...picked, id] : picked.filter((one) => one !== id));
  }

  return (
    <fieldset className="call-picker">
      <legend>{words('finder.whichCalls')}</legend>
      {pickable.map((group) => (
        <fieldset key={group.id} className="call-picker-group">
          <legend>{groupName(words, group.id)}</legend>
          {group.calls.map((call) => (
            <CallPickerRow key={call.id} call={call} picked={picked.includes(call.id)} onPick={pick} allowed={policy.allowedScopes} readerIsAdmin={readerIsAdmin} />
          ))}
        </fieldset>
      ))}
      <div className="call-picker-end">
        {picked.length === 0 && <p className="text-muted">{words('finder.nonePicked')}</p>}
        {needed.length > 0 && (
          <p translate="no" className="font-mono text-12 wrap-anywhere">
            {needed.join(' ')}
          </p>
        )}
        {missing.length > 0 && <SelectScopes scopes={missing} {...choosing} />}
        {picked.length > 0 && missing.length === 0 && <p>{words('finder.already')}</p>}
      </div>
    </fieldset>
  );
}
