import 'server-only';
import { fork, type ChildProcess } from 'node:child_process';
import type { Told } from './tell';

/** A server under measurement, in a process of its own. */
export interface Contestant {
  readonly port: number;
  /** What the process used since it began. */
  used(): Promise<Told>;
  stop(): Promise<number | null>;
}

export interface Start {
  readonly file: string;
  readonly args?: readonly string[];
  readonly variables?: Record<string, string>;
  readonly nodeOptions?: readonly string[];
}

/** Starts a server that says on its output on which port it listens. `tell` is the bundle of `tell.ts`. */
export async function startContestant({ file, args = [], variables = {}, nodeOptions = [] }: Start, tell: string): Promise<Contestant> {
  const child = fork(file, args, {
    execArgv: ['--import', tell, ...nodeOptions],
    env: { ...process.env, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: '0', API_PORT: '0', ...variables },
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const port = await Promise.race([portOf(child), ended.then((code) => Promise.reject(new Error(`${file} ended with ${code}.`)))]);
  return {
    port,
    used: () => new Promise((resolve) => {
      child.once('message', (told) => resolve(told as Told));
      child.send('what was used');
    }),
    stop() {
      child.kill('SIGTERM');
      return ended;
    },
  };
}

function portOf(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    let said = '';
    child.stdout?.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      const port = /port (\d+)/.exec(said)?.[1];
      if (port !== undefined) resolve(Number(port));
    });
  });
}
