import type { MouseEvent } from 'react';
import { useTranslations } from 'use-intl';
import type { TokenFormEntries, TokenFormProblems } from '@/lib/domain/token-form';
import { fieldIds, fieldOfProblem } from './field-ids';
import type { FormSettings } from './form-settings';
import { problemText } from './problem-text';

interface Props {
  readonly problems: TokenFormProblems;
  readonly entries: TokenFormEntries;
  readonly settings: FormSettings;
}

/** All that is wrong at once, each with the way to its field. */
export function ErrorSummary({ problems, entries, settings }: Props) {
  const words = useTranslations();
  const found = (['name', 'description', 'allowedAddresses', 'expiration', 'scopes'] as const).flatMap((field) => {
    const problem = problems[field];
    return problem ? [{ id: fieldOfProblem(field, entries, settings.policy.allowedScopes), text: problemText(words, problem, settings) }] : [];
  });
  return (
    <div role="alert" className="mb-8 max-w-160 rounded-8 border border-danger-line bg-danger-soft px-4 py-3">
      <p className="font-semibold">{words('problems.count', { count: found.length })}</p>
      <ul className="mt-1 grid gap-0.5">
        {found.map(({ id, text }) => (
          <li key={id}>
            <a href={`#${id}`} onClick={(event) => focusField(event, id)} className="text-danger-text underline underline-offset-3 max-sm:inline-block max-sm:py-1">
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

function focusField(event: MouseEvent, id: string): void {
  event.preventDefault();
  const field = document.getElementById(id);
  field?.closest('details')?.setAttribute('open', '');
  // A scope that the finder has hidden is found again there.
  (field?.checkVisibility() ? field : document.getElementById(fieldIds.finder))?.focus();
}
