import 'server-only';
import { readFileSync, writeFileSync } from 'node:fs';

/** One answer of our own, which the other contestants give to every request: the same headers, the same body. */
export interface Answer {
  /** Names and values in turn, as they were sent. */
  readonly headers: string[];
  readonly body: string;
}

/** Headers that node:http writes by itself. */
const BY_ITSELF = /^(connection|keep-alive|date|transfer-encoding)$/;

export async function recordAnswer(port: number, path: string, secret: string, file: string): Promise<Answer> {
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { headers: { Authorization: `Bearer ${secret}` } });
  if (response.status !== 200) throw new Error(`Our own answer was ${response.status}.`);
  const answer = { headers: [...response.headers].filter(([name]) => !BY_ITSELF.test(name)).flat(), body: await response.text() };
  writeFileSync(file, JSON.stringify(answer));
  return answer;
}

export function readAnswer(file = ''): Answer {
  return JSON.parse(readFileSync(file, 'utf8')) as Answer;
}
