import type { TokenSummary } from '@/lib/domain/token-summary';
import type { Words } from '@/lib/i18n/words';
import { statusLook } from './status-look';

/** The heads of the exported file's columns and the statuses in it, in the reader's language. */
export function csvWords(words: Words) {
  return {
    heads: [
      words('tokenExport.token'),
      words('tokenExport.identifier'),
      words('tokenExport.scopes'),
      words('tokenExport.status'),
      words('tokenExport.generated'),
      words('tokenExport.expires'),
      words('tokenExport.lastUsed'),
      words('tokenExport.address'),
    ] as const,
    status: ({ status }: TokenSummary) => words(status === 'active' ? 'tokenExport.active' : statusLook[status].text),
  };
}
