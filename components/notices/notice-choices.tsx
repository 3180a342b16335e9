import type { SavePreferences } from '@/components/preferences/use-preferences';
import { noticeFields, type NoticeChoices as Choices } from '@/lib/domain/notice-choices';
import { isOptional, kindsForAdmins, noticeKinds, type NoticeKind } from '@/lib/domain/notice-kinds';
import { reminderChoices } from '@/lib/domain/reminders';
import type { Words } from '@/lib/i18n/words';
import { ChoicesForm } from './choices-form';

interface Props {
  readonly words: Words;
  readonly isAdmin: boolean;
  readonly choices: Choices;
  readonly save: SavePreferences;
}

const WHY_ALWAYS = 'told-always';

/** What a member wants to hear of: the kinds by the ways of telling, and the days of reminders. What is told always is ticked and says why. */
export function NoticeChoices({ words, isAdmin, choices, save }: Props) {
  const kinds = noticeKinds.filter((kind) => isAdmin || !kindsForAdmins.some((one) => one === kind));
  return (
    <section aria-labelledby="choices" className="mt-10">
      <h2 id="choices" className="mb-3 text-16 font-semibold">
        {words('notices.choices.title')}
      </h2>
      <ChoicesForm save={save}>
        <table className="notice-choices">
          <thead>
            <tr>
              <th scope="col">{words('notices.choices.kind')}</th>
              <th scope="col">{words('notices.choices.inApp')}</th>
            </tr>
          </thead>
          <tbody>
            {[...kinds.filter(isOptional), ...kinds.filter((kind) => !isOptional(kind))].map((kind) => (
              <Kind key={kind} words={words} kind={kind} isTicked={!choices.unwanted.includes(kind)} />
            ))}
          </tbody>
        </table>
        <p id={WHY_ALWAYS} className="mt-2 text-muted">
          {words('notices.choices.whyAlways')}
        </p>
        <fieldset className="mt-6 min-w-0" aria-describedby="no-days">
          <legend className="mb-1.5 font-medium">{words('notices.choices.days')}</legend>
          <div className="grid grid-cols-2 gap-x-6 sm:flex sm:flex-wrap sm:gap-y-2">
            {reminderChoices.map((days) => (
              <label key={days} className="reminder-day">
                <input type="checkbox" name={noticeFields.days} value={days} defaultChecked={choices.reminderDays.includes(days)} className="box" />
                {words('notices.choices.day', { days })}
              </label>
            ))}
          </div>
          <p id="no-days" className="mt-1.5 text-muted">
            {words('notices.choices.noDays')}
          </p>
        </fieldset>
      </ChoicesForm>
    </section>
  );
}

function Kind({ words, kind, isTicked }: { readonly words: Words; readonly kind: NoticeKind; readonly isTicked: boolean }) {
  const label = `choice-${kind}`;
  return (
    <tr>
      <th scope="row" id={label}>
        {words(`notices.kinds.${kind}.name`)}
      </th>
      <td>
        {isOptional(kind) ? (
          <label className="choice-box">
            <input type="checkbox" name={noticeFields.kind} value={kind} defaultChecked={isTicked} aria-labelledby={label} className="box" />
          </label>
        ) : (
          <label className="choice-box">
            <input type="checkbox" checked disabled readOnly aria-labelledby={label} aria-describedby={WHY_ALWAYS} className="box" />
            <span>{words('notices.choices.always')}</span>
          </label>
        )}
      </td>
    </tr>
  );
}
