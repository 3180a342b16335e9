import { isPluralElement, isSelectElement, isTagElement, parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';
import type { Language } from '../languages';
import { messages } from '../words';

/** One message, by its place: "signIn.email". */
export interface OneMessage {
  readonly key: string;
  readonly text: string;
}

/** Every message of a language. */
export function messagesOf(language: Language): OneMessage[] {
  return flattened(messages[language], '');
}

function flattened(part: object, prefix: string): OneMessage[] {
  return Object.entries(part).flatMap(([name, value]: [string, unknown]) => {
    const key = prefix + name;
    return typeof value === 'string' ? [{ key, text: value }] : flattened(value as object, `${key}.`);
  });
}

/** The names that a message's values and tags have, with their kind, each once: `count`, `<code>`. */
export function namesIn(text: string): string[] {
  return [...new Set(parse(text).flatMap(namesOf))].sort();
}

/** The values of a message that are numbers: counted in a plural, or written as numbers are. */
export function numbersIn(text: string): string[] {
  return [...new Set(parse(text).flatMap(numbersOf))].sort();
}

function numbersOf(element: MessageFormatElement): string[] {
  if (isPluralElement(element)) return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(numbersOf))];
  if (isSelectElement(element)) return Object.values(element.options).flatMap(({ value }) => value.flatMap(numbersOf));
  if (isTagElement(element)) return element.children.flatMap(numbersOf);
  return element.type === TYPE.number ? [element.value] : [];
}

function namesOf(element: MessageFormatElement): string[] {
  if (isPluralElement(element) || isSelectElement(element)) return [element.value, ...Object.values(element.options).flatMap(({ value }) => value.flatMap(namesOf))];
  if (isTagElement(element)) return [`<${element.value}>`, ...element.children.flatMap(namesOf)];
  return element.type === TYPE.literal || element.type === TYPE.pound ? [] : [element.value];
}

/** What stands for a value in a sentence that is read here. */
export const VALUE = '\uFFFC';

/** The sentences that a message can become, values left out: one for each of its cases. What is code in it is left out too. */
export function sentencesOf(text: string): string[] {
  return parse(text).reduce<string[]>((sofar, element) => sofar.flatMap((before) => endingsOf(element).map((ending) => before + ending)), ['']);
}

function endingsOf(element: MessageFormatElement): string[] {
  if (element.type === TYPE.literal) return [element.value];
  if (isPluralElement(element) || isSelectElement(element)) return Object.values(element.options).flatMap(({ value }) => joined(value));
  if (isTagElement(element)) return element.value === 'code' ? [VALUE] : joined(element.children);
  return [VALUE];
}

function joined(elements: readonly MessageFormatElement[]): string[] {
  return elements.reduce<string[]>((sofar, element) => sofar.flatMap((before) => endingsOf(element).map((ending) => before + ending)), ['']);
}
