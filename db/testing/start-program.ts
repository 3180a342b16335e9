import { spawn } from 'node:child_process';

/** A process that goes on until it is told to stop. */
export interface Started {
  /** Everything it said so far, on both outputs. */
  said(): string;
  signal(name: 'SIGTERM' | 'SIGINT' | 'SIGKILL'): void;
  /** How it ended: its code, or the signal that killed it. */
  readonly ended: Promise<number | string | null>;
}

/** Starts a bundle in a process of its own. */
export function start(file: string, args: readonly string[], variables: Record<string, string>): Started {
  const child = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...variables }, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [child.stdout, child.stderr]) output.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return {
    said: () => said,
    signal: (name) => void child.kill(name),
    ended: new Promise((resolve) => child.once('close', (code, signal) => resolve(code ?? signal))),
  };
}
