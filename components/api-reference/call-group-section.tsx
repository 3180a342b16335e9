import type { CallGroup } from '@/lib/domain/call-groups';
import type { Scope } from '@/lib/domain/scopes';
import type { Language } from '@/lib/i18n/languages';
import type { Words } from '@/lib/i18n/words';
import { groupName, groupText } from '@/lib/i18n/call-words';
import { groupAnchor } from './anchors';
import { CallEntry } from './call-entry';

interface Props {
  readonly words: Words;
  readonly language: Language;
  readonly group: CallGroup;
  readonly generatePath: (scope: Scope) => string;
}

/** The calls of one group. */
export function CallGroupSection({ words, language, group: { id, calls }, generatePath }: Props) {
  return (
    <section aria-labelledby={groupAnchor(id)}>
      <h3 id={groupAnchor(id)} className="text-16 font-semibold">
        {groupName(words, id)}
      </h3>
      <p className="mb-4 text-muted">{groupText(words, id)}</p>
      {calls.map((call) => (
        <CallEntry key={call.id} words={words} language={language} call={call} generatePath={generatePath} />
      ))}
    </section>
  );
}
