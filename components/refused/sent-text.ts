import type { AskedRefusal } from '@/lib/domain/asked-refusal';
import type { Words } from '@/lib/i18n/words';

/** What of a pasted text was sent to the server, said as it was. */
export function sentText(words: Words, asked: AskedRefusal | undefined): string {
  const both = asked?.identifier !== undefined && asked.requestId !== undefined;
  if (both) return words('refused.sent.both');
  if (asked?.identifier !== undefined) return words('refused.sent.identifier');
  if (asked?.requestId !== undefined) return words('refused.sent.requestId');
  return words(asked ? 'refused.sent.topic' : 'refused.sent.nothing');
}
