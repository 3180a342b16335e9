import { Notice } from '@/components/controls/notice';
import { mostNamed } from '@/lib/domain/audit-log';
import type { Words } from '@/lib/i18n/words';

/** Where a text of the filter names more than is looked for, the log says so. */
export function LogNotices({ words, tooMany }: { readonly words: Words; readonly tooMany: readonly ('person' | 'token')[] }) {
  return tooMany.map((field) => <Notice key={field}>{words(field === 'person' ? 'auditLog.tooManyPersons' : 'auditLog.tooManyTokens', { most: mostNamed[field] })}</Notice>);
}
