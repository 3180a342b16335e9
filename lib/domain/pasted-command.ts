import { readCurl } from './pasted-curl';
import { pathIn } from './pasted-path';
import type { PastedCall } from './pasted-call';

const METHOD = /^(?:GET|HEAD|POST|PUT|PATCH|DELETE|OPTIONS)$/i;
const CURL = /^(?:.*[/\\])?(?:curl(?:\.exe)?|iwr|irm|invoke-(?:restmethod|webrequest))$/i;
const HTTPIE = /^(?:https?|xhs?)$/;

/** The calls that the words of one command make, or say. */
export function readCommand(words: readonly string[]): PastedCall[] {
  const curl = words.findIndex((word) => CURL.test(word));
  if (curl >= 0) return readCurl(words.slice(curl + 1));
  const httpie = words.findIndex((word) => HTTPIE.test(word));
  return httpie >= 0 ? readHttpie(words.slice(httpie + 1)) : readPlain(words);
}

/** HTTPie says no method where the items behind the address say it: fields mean POST. */
function readHttpie(words: readonly string[]): PastedCall[] {
  const at = words.findIndex((word) => pathIn(word) !== undefined);
  const path = pathIn(words[at] ?? '');
  if (path === undefined) return [];
  const before = words.slice(0, at).find((word) => METHOD.test(word));
  const sends = words.slice(at + 1).some((item) => /^[\w.[\]-]+(?::?=(?!=)|@)/.test(item)) || words.slice(0, at).some((word) => /^(?:-f|--form|--raw|--multipart)$/.test(word));
  return [{ method: before?.toUpperCase() ?? (sends ? 'POST' : 'GET'), path }];
}

/** `POST /v3/…` as documents and logs write it, and addresses that stand alone. */
function readPlain(words: readonly string[]): PastedCall[] {
  return words.flatMap((word, at) => {
    const before = (words[at - 1] ?? '').replace(/^[^A-Za-z]+/, '');
    const method = METHOD.test(before) ? before.toUpperCase() : undefined;
    const path = pathIn(word) ?? (method && word.startsWith('/') ? pathIn(`https://any${word}`) : undefined);
    return path === undefined ? [] : [{ method, path }];
  });
}
