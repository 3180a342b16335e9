import type { TokenSummary } from '@/lib/domain/token-summary';
import type { Words } from '@/lib/i18n/words';
import { statusLook } from './status-look';

/** The heads of the exported file's columns and the statuses in it, in the reader's language. */
export function csvWords(words: Words) {
  return {
    heads: [
      words('listTools.csvToken'),
      words('listTools.csvIdentifier'),
      words('listTools.csvScopes'),
      words('listTools.csvStatus'),
      words('listTools.csvGenerated'),
      words('listTools.csvExpires'),
      words('listTools.csvLastUsed'),
      words('listTools.csvAddress'),
    ] as const,
    status: ({ status }: TokenSummary) => words(status === 'active' ? 'listTools.active' : statusLook[status].text),
  };
}
