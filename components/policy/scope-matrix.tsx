import { useTranslations } from 'use-intl';
import type { Policy } from '@/lib/domain/policy';
import { policyFields, scopeBox } from '@/lib/domain/policy-form';
import { roles } from '@/lib/domain/roles';
import { scopes } from '@/lib/domain/scopes';

interface Props {
  readonly titleId: string;
  readonly allowed: Policy['allowedScopes'];
}

/** Every scope for every role. A box is called by role and meaning: by the scope's own name only the form's boxes are. */
export function ScopeMatrix({ titleId, allowed }: Props) {
  const words = useTranslations();
  return (
    <table aria-labelledby={titleId} className="scope-matrix">
      <thead>
        <tr>
          <th scope="col">{words('policy.scope')}</th>
          {roles.map((role) => (
            <th key={role} scope="col">
              {words(`policy.roles.${role}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {scopes.map((scope) => (
          <tr key={scope}>
            <th scope="row">
              <code translate="no">{scope}</code>
              <span className="block text-muted">{words(`scopes.${scope}.short`)}</span>
            </th>
            {roles.map((role) => (
              <td key={role}>
                <label>
                  <input
                    type="checkbox"
                    name={policyFields.scope}
                    value={scopeBox(role, scope)}
                    defaultChecked={allowed[role].includes(scope)}
                    aria-label={words('policy.scopeBox', { role: words(`policy.roles.${role}`), scope: words(`scopes.${scope}.short`) })}
                    className="box"
                  />
                </label>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
