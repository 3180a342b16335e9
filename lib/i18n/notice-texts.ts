import type { MemberNotice } from '@/lib/domain/notice-list';
import { ROTATION_DUE_DAYS } from '@/lib/domain/token-status';
import { fullMoment } from './formats';
import type { Language } from './languages';
import { timeUntil } from './relative-time';
import type { Words } from './words';

interface Reader {
  readonly words: Words;
  readonly language: Language;
  readonly zone: string;
  readonly now: number;
}

/** What a notice says: what happened, what it means, and the name of the one thing to do. */
export function noticeTexts(reader: Reader, notice: MemberNotice): { readonly title: string; readonly means: string; readonly link: string } {
  const { kind } = notice;
  const values = valuesOf(reader, notice);
  return {
    title: reader.words(`notices.kinds.${kind}.title`, values),
    means: reader.words(`notices.kinds.${kind}.means`, values),
    link: reader.words(`notices.kinds.${kind}.link`),
  };
}

/** The values of the sentences. What is missing in its facts is said in other words, so that no sentence has a hole. */
function valuesOf(reader: Reader, { kind, facts, by, at }: MemberNotice) {
  const { words, language, zone, now } = reader;
  const name = textOf(facts['name']) ?? textOf(facts['identifier']);
  const count = numberOf(facts['count']);
  const time = timeIn(facts) ?? at;
  const days = numberOf(facts['days']);
  const reason = textOf(facts['reason']);
  return {
    subject: count !== undefined && (count > 1 || name === undefined) ? 'many' : name !== undefined ? 'named' : 'unnamed',
    name: name ?? '',
    count: count ?? 0,
    who: by === undefined ? words(kind === 'token-reported' ? 'notices.somebody' : 'notices.someAdmin') : words('notices.person', { name: by }),
    address: textOf(facts['address']) ?? words('notices.someAddress'),
    moment: textOf(facts['date']) ?? fullMoment(time, language, zone),
    dated: facts['date'] !== undefined || facts['endsAt'] !== undefined ? 'yes' : 'no',
    when: timeUntil(words, time, now, zone),
    past: time <= now ? 'yes' : 'no',
    then: timeIn(facts) === undefined ? 'unknown' : (textOf(facts['then']) ?? 'unknown'),
    reason: reason === undefined ? '' : reasonIn(reader, reason),
    known: reason === undefined ? 'no' : 'yes',
    days: days ?? 0,
    counted: days === undefined ? 'no' : 'yes',
    age: ROTATION_DUE_DAYS,
  };
}

const reasons = ['leaked', 'no-longer-needed', 'owner-left', 'other'] as const;

/** A reason of the ready ones, or what somebody wrote. */
function reasonIn({ words }: Reader, reason: string): string {
  const ready = reasons.find((one) => one === reason);
  return ready ? words(`notices.reasons.${ready}`) : reason;
}

/** The moment that a notice is about. */
function timeIn(facts: MemberNotice['facts']): number | undefined {
  return ['usedAt', 'stopsAt', 'until', 'date', 'endsAt', 'expiresAt'].map((name) => numberOf(facts[name])).find((time) => time !== undefined);
}

function textOf(fact: string | number | undefined): string | undefined {
  return typeof fact === 'string' && fact !== '' ? fact : undefined;
}

function numberOf(fact: string | number | undefined): number | undefined {
  return typeof fact === 'number' ? fact : undefined;
}
