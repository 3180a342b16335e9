import { endOfDay, type CalendarDay } from '@/lib/domain/time-zones';
import type { Language } from './languages';

type Parts = Record<Intl.DateTimeFormatPartTypes, string>;

/** How a language writes dates. `dates` names the locale that months, days and zones are called in: one whose short names do not differ between engines. */
const customs = {
  en: {
    dates: 'en-US',
    lists: 'en-GB',
    denied: 'disjunction',
    month: 'short',
    // Joined: no line ends inside a date.
    date: ({ day, month, year }: Parts) => `${day}\u00a0${month}\u00a0${year}`,
    dayOfYear: ({ day, month }: Parts) => `${day} ${month}`,
    tableMoment: ({ day, month, year, hour, minute }: Parts) => `${day}\u00a0${month}\u00a0${year}, ${hour}:${minute}`,
    sentenceDate: ({ day, month, year }: Parts) => `${day}\u00a0${month}\u00a0${year}`,
    moment: ({ weekday, day, month, year, hour, minute }: Parts) => `${weekday}\u00a0${day}\u00a0${month}\u00a0${year}, ${hour}:${minute}`,
  },
  ja: {
    dates: 'ja-JP',
    lists: 'ja-JP',
    denied: 'conjunction',
    month: 'numeric',
    date: ({ day, month, year }: Parts) => `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')}`,
    dayOfYear: ({ day, month }: Parts) => `${month}/${day}`,
    tableMoment: ({ day, month, year, hour, minute }: Parts) => `${year}/${month.padStart(2, '0')}/${day.padStart(2, '0')} ${hour}:${minute}`,
    sentenceDate: ({ day, month, year }: Parts) => `${year}年\u2060${month}月\u2060${day}日`,
    moment: ({ weekday, day, month, year, hour, minute }: Parts) => `${year}年\u2060${month}月\u2060${day}日\u2060（${weekday}）\u2060${hour}:${minute}`,
  },
} as const satisfies Record<Language, { dates: string; lists: string; denied: 'conjunction' | 'disjunction'; month: 'short' | 'numeric' } & Record<'date' | 'dayOfYear' | 'tableMoment' | 'sentenceDate' | 'moment', (parts: Parts) => string>>;

/** A date in a table: "21 Feb 2027", 「2027/02/21」. */
export function tableDate(instant: number, language: Language, zone: string): string {
  return customs[language].date(partsOf(instant, language, zone));
}

/** A date in a table with its time: "21 Feb 2027, 23:59", 「2027/02/21 23:59」. */
export function tableMoment(instant: number, language: Language, zone: string): string {
  return customs[language].tableMoment(partsOf(instant, language, zone));
}

/** A day under a chart's axis: "21 Feb", 「2/21」. */
export function dayOfYear(instant: number, language: Language, zone: string): string {
  return customs[language].dayOfYear(partsOf(instant, language, zone));
}

/** A date in a sentence, without its time: "21 Feb 2027", 「2027年2月21日」. */
export function sentenceDate(instant: number, language: Language, zone: string): string {
  return customs[language].sentenceDate(partsOf(instant, language, zone));
}

/** A date in a sentence, with its time: "Sun 21 Feb 2027, 23:59", 「2027年2月21日（日）23:59」. */
export function fullMoment(instant: number, language: Language, zone: string): string {
  return customs[language].moment(partsOf(instant, language, zone));
}

/** The time of a day that is known: "23:59". */
export function clockTime(instant: number, language: Language, zone: string): string {
  const { hour, minute } = partsOf(instant, language, zone);
  return `${hour}:${minute}`;
}

/** A day of the calendar, which has no zone: "24 Nov 2026". */
export function calendarDate(day: CalendarDay, language: Language): string {
  return tableDate(endOfDay(day, 'UTC'), language, 'UTC');
}

/** What people call a zone: "Japan Standard Time". Engines differ in it: draw it on the server and hand the text on. */
export function zoneName(zone: string, language: Language, instant: number): string {
  const generic = nameOfZone(zone, language, instant, 'longGeneric');
  return generic.startsWith('GMT') ? nameOfZone(zone, language, instant, 'long') : generic;
}

/** Things in a sentence that all hold: "a, b and c". */
export function allOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(customs[language].lists, { type: 'conjunction' }).format(items);
}

/** Things in a sentence of which none holds: "a, b or c", 「a、b、c」: Japanese denies a list as it stands. */
export function noneOf(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(customs[language].lists, { type: customs[language].denied }).format(items);
}

/** Alternatives in a sentence, "a, b or c", in pieces: the items are more than text, links, say. */
export function anyOfPieces(items: readonly string[], language: Language): readonly { readonly isItem: boolean; readonly text: string }[] {
  const pieces = new Intl.ListFormat(customs[language].lists, { type: 'disjunction' }).formatToParts(items);
  return pieces.map(({ type, value }) => ({ isItem: type === 'element', text: value }));
}

/** A phrase that goes on inside a sentence: in English its first letter is small, unless the word is in capitals. In Japanese a Latin word keeps its own. */
export function insideSentence(phrase: string, language: Language): string {
  return language === 'en' && !/^\p{Lu}{2}/u.test(phrase) ? phrase.charAt(0).toLowerCase() + phrase.slice(1) : phrase;
}

function partsOf(instant: number, language: Language, timeZone: string): Parts {
  const format = new Intl.DateTimeFormat(customs[language].dates, {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: customs[language].month,
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  return Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value])) as Parts;
}

function nameOfZone(timeZone: string, language: Language, instant: number, timeZoneName: 'long' | 'longGeneric'): string {
  const parts = new Intl.DateTimeFormat(customs[language].dates, { timeZone, timeZoneName }).formatToParts(instant);
  return parts.find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
}
