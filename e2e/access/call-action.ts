import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { APIRequestContext } from '@playwright/test';

/** Server actions as anybody can call them who read the page's scripts: by their id, with arguments of the caller's own. */

interface Manifest {
  readonly node: Readonly<Record<string, { readonly exportedName: string; readonly filename: string; readonly workers: Readonly<Record<string, unknown>> }>>;
}

/** React's own writer of arguments, as it runs in a browser. */
const { encodeReply } = createRequire(import.meta.url)('next/dist/compiled/react-server-dom-webpack/client.node') as { encodeReply: (args: readonly unknown[]) => Promise<string | FormData> };

const built = (JSON.parse(readFileSync('.next/server/server-reference-manifest.json', 'utf8')) as Manifest).node;

/** Every action that the built product answers to, by its name. */
export const actionNames = Object.values(built).map(({ exportedName }) => exportedName);

/** What an action answers: its value, or the status where it gave none. */
export async function callAction(request: APIRequestContext, name: string, path: string, args: readonly unknown[]): Promise<{ readonly kind?: string } | number> {
  const [id] = Object.entries(built).find(([, { exportedName }]) => exportedName === name) ?? [];
  if (!id) throw new Error(`There is no action ${name}.`);
  const body = await encodeReply(args);
  const headers = { 'Next-Action': id, Origin: new URL((await request.get('/healthz')).url()).origin, Accept: 'text/x-component' };
  const answer = await request.post(path, typeof body === 'string' ? { data: body, headers: { ...headers, 'Content-Type': 'text/plain;charset=UTF-8' }, maxRedirects: 0 } : { multipart: body, headers, maxRedirects: 0 });
  const [, value] = /^1:(\{.*\})$/m.exec(await answer.text()) ?? [];
  return value === undefined ? answer.status() : (JSON.parse(value) as { kind?: string });
}
