import type { HistoryEntry } from '@/lib/domain/token-history';
import { tableMoment } from '@/lib/i18n/formats';
import type { Customs } from './customs';
import { historySentence } from './history-sentence';
import { Moment } from './moment';
import { PageSection } from './section';

interface Props extends Customs {
  readonly entries: readonly HistoryEntry[];
  /** The token's name where an event does not tell the one of its time. */
  readonly name: string;
  /** The address of this page with the whole history, where this is not all of it. */
  readonly wholePath: string | undefined;
}

/** What happened to the token, each in a sentence, the newest first. */
export function HistorySection({ entries, name, wholePath, ...customs }: Props) {
  const { words, language, zone } = customs;
  return (
    <PageSection id="history" title={words('history.title')} aside={wholePath !== undefined && <a href={wholePath}>{words('history.showAll')}</a>}>
      <ol className="token-history">
        {entries.map((entry) => (
          <li key={entry.id}>
            <p className="text-muted tabular-nums">
              <Moment {...customs} instant={entry.at} isDate>
                {tableMoment(entry.at, language, zone)}
              </Moment>
            </p>
            <p className="min-w-0 wrap-anywhere">{historySentence(customs, entry, name)}</p>
          </li>
        ))}
      </ol>
    </PageSection>
  );
}
