import { NoteShape } from '@/components/icons/shapes';
import type { AuditField } from '@/lib/domain/audit-query';
import { allOf } from '@/lib/i18n/formats';
import type { Customs } from '@/components/token-page/customs';

interface Props extends Pick<Customs, 'words' | 'language'> {
  /** What of the address was not understood. */
  readonly ignored: readonly AuditField[];
  readonly tooMany: readonly ('person' | 'token')[];
  /** So many are looked for. */
  readonly most: number;
}

/** Where the log shows something else than what was asked for, it says so. */
export function LogNotices({ words, language, ignored, tooMany, most }: Props) {
  const fields = [...new Set(ignored.map((field) => words(`auditLog.fields.${field}`)))];
  const notices = [
    ...(fields.length > 0 ? [words('auditLog.ignored', { fields: allOf(fields, language) })] : []),
    ...tooMany.map((field) => words(field === 'person' ? 'auditLog.tooManyPersons' : 'auditLog.tooManyTokens', { most })),
  ];
  return notices.map((text) => (
    <p key={text} className="mt-3 mb-4 flex items-start gap-2.5">
      <NoteShape className="mt-1 text-muted" />
      <span className="min-w-0 wrap-anywhere">{text}</span>
    </p>
  ));
}
