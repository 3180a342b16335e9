import { parse } from 'shell-quote';
import { onOneLine } from './one-line';
import { readCommand } from './pasted-command';

/** A call as somebody wrote it down: what it does, where that is said, and the path below the host. */
export interface PastedCall {
  /** In capitals; undefined where a path or an address stands alone. */
  readonly method: string | undefined;
  readonly path: string;
}

/** More calls than these are not read out of one text. */
const MOST_CALLS = 20;
/** What people copy along with a command: the prompt before it. */
const PROMPT = /^\s*(?:PS [^>\n]{0,80}>|[$%>❯])\s+/;

/**
 * The calls in a text that was pasted: curl and HTTPie commands, several of them, as shells on any system write them, and plain
 * `POST /v3/…` or addresses on any host. Reads and never runs anything; what it cannot read is no call. Never throws.
 */
export function readPastedCalls(text: string): PastedCall[] {
  const found = onOneLine(plainQuotes(text)).split(LINE_END).flatMap((line) => commandsIn(line.replace(PROMPT, '')).flatMap(readCommand));
  const each = new Map(found.map((call) => [`${call.method} ${call.path}`, call]));
  return [...each.values()].slice(0, MOST_CALLS);
}

/** Where `onOneLine` has ended a line: so that a prompt or a comment reaches no further. */
const LINE_END = / ; (?=(?:[^'"\\]|\\[\s\S]|'[^']*'|"(?:\\[\s\S]|[^"\\])*")*$)/;

/** Word processors and chats bend quotes, Windows' prompt escapes them, and documents write `/<id>/`, which a shell would take for files. */
function plainQuotes(text: string): string {
  const straight = text.replace(/[\u201c\u201d]/g, '"').replace(/[\u2018\u2019]/g, "'").replace(/\p{Default_Ignorable_Code_Point}/gu, '').replace(/\/<([\w-]+)>/g, '/{$1}');
  return straight.includes('^"') ? straight.replace(/\^([^\n])/g, '$1') : straight;
}

/** The words of each command of a line. Variables stay what they are called. */
function commandsIn(line: string): string[][] {
  const commands: string[][] = [[]];
  for (const entry of wordsOf(line)) {
    if (typeof entry === 'string') commands.at(-1)?.push(entry);
    else if ('pattern' in entry) commands.at(-1)?.push(entry.pattern);
    else if ('op' in entry) commands.push([]);
  }
  return commands;
}

function wordsOf(line: string) {
  try {
    return parse(line, (name) => `\${${name}}`);
  } catch {
    return line.split(/\s+/);
  }
}
