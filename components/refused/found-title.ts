import type { RefusalFinding } from '@/lib/domain/refusal-finding';
import type { RefusalTopic } from '@/lib/domain/refusal-help';
import type { Language } from '@/lib/i18n/languages';
import { fullMoment } from '@/lib/i18n/formats';
import type { Words } from '@/lib/i18n/words';

/** In which language and zone moments are told. The zone's name is drawn on the server: engines differ in it. */
export interface ReaderZone {
  readonly language: Language;
  readonly zone: string;
  readonly zoneName: string;
}

/** The one sentence on the reader's own token: what happened to it, when, and by whom. */
export function foundTitle(words: Words, { topic, token, when, doer, missing }: RefusalFinding & { topic: RefusalTopic | 'works' | 'unclear' }, zone: ReaderZone): string {
  if (topic === 'out-of-scope' && missing) return words('refused.found.needs', { scope: missing });
  if (token && when !== undefined) {
    const named = { name: token.name, date: momentText(words, when, zone) };
    if (topic === 'revoked' && doer) return words(`refused.found.revoked.${doer.kind}`, { ...named, doer: doer.kind === 'person' ? doer.name : '' });
    if (topic === 'expired' || topic === 'replaced' || topic === 'frozen') return words(`refused.found.${topic}`, named);
  }
  return words(`refused.topics.${topic === 'works' || topic === 'unclear' ? 'unknown' : topic}.heading`);
}

/** A moment in a sentence, with its zone. */
export function momentText(words: Words, instant: number, { language, zone, zoneName }: ReaderZone): string {
  return words('refused.date', { moment: fullMoment(instant, language, zone), zone: zoneName });
}
