import { pathIn } from './pasted-path';
import type { PastedCall } from './pasted-call';

/** Options whose value is the next word; the letters are those of curl's short ones. What is not listed takes none. */
const SHORT_WITH_VALUE = 'AbcCdDeEFHKmoPQrtTuUwxXyYz';
const LONG_WITH_VALUE =
  /^--?(?:request|url|url-query|header|headers|user|user-agent|output|cookie|cookie-jar|referer|proxy|cacert|cert|key|max-time|connect-timeout|retry|retry-delay|retry-max-time|write-out|resolve|interface|oauth2-bearer|range|config|dump-header|limit-rate|upload-file|data\S*|form\S*|json|method|uri|body|infile|contenttype|outfile)$/i;

interface Command {
  readonly urls: string[];
  method?: string;
  head: boolean;
  asGet: boolean;
  sends: boolean;
  uploads: boolean;
}

const empty = (): Command => ({ urls: [], head: false, asGet: false, sends: false, uploads: false });

/** The calls of a curl command's words, `curl` itself left out. Also reads how PowerShell's Invoke-RestMethod says the same. */
export function readCurl(words: readonly string[]): PastedCall[] {
  const commands = [empty()];
  for (let at = 0; at < words.length; at += 1) {
    const command = commands.at(-1) ?? empty();
    const word = words[at] ?? '';
    if (word === '--next' || word === '-:') commands.push(empty());
    else if (/^-[A-Za-z]/.test(word) && !LONG_WITH_VALUE.test(word)) at += readShort(command, word.slice(1), words[at + 1] ?? '');
    else if (word.startsWith('-')) at += readLong(command, word, words[at + 1] ?? '');
    else command.urls.push(word);
  }
  return commands.flatMap(callsOf);
}

/** Letters that stand together: the first that takes a value takes the rest of the word, or the next one. Answers how many words it took. */
function readShort(command: Command, letters: string, next: string): number {
  for (const [at, letter] of [...letters].entries()) {
    const takesValue = SHORT_WITH_VALUE.includes(letter);
    const rest = letters.slice(at + 1);
    apply(command, letter, takesValue ? rest.replace(/^=/, '') || next : '');
    if (takesValue) return rest === '' ? 1 : 0;
  }
  return 0;
}

function readLong(command: Command, word: string, next: string): number {
  const [option = '', inside] = word.split(/=(.*)/s);
  const name = option.replace(/^--?/, '').toLowerCase();
  apply(command, name, inside ?? next);
  return inside === undefined && LONG_WITH_VALUE.test(option) ? 1 : 0;
}

function apply(command: Command, option: string, value: string): void {
  if (/^(?:X|request|method)$/.test(option)) command.method = value.toUpperCase();
  else if (/^(?:url|uri)$/.test(option)) command.urls.push(value);
  else if (/^(?:d|F|json|body|infile|data.*|form.*)$/.test(option)) command.sends = true;
  else if (/^(?:T|upload-file)$/.test(option)) command.uploads = true;
  else if (/^(?:G|get)$/.test(option)) command.asGet = true;
  else if (/^(?:I|head)$/.test(option)) command.head = true;
}

function callsOf(command: Command): PastedCall[] {
  const implied = command.head ? 'HEAD' : command.asGet ? 'GET' : command.uploads ? 'PUT' : command.sends ? 'POST' : 'GET';
  return command.urls.flatMap((url) => {
    const path = pathIn(url) ?? (url.includes('://') ? undefined : pathIn(`https://${url}`));
    return path === undefined ? [] : [{ method: command.method ?? implied, path }];
  });
}
