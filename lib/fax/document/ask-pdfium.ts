import 'server-only';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import pLimit from 'p-limit';
import type { PdfJob, PdfOutcome } from '@/lib/threads/pdf-worker.mjs';

export type { PdfJob };
/** Why a PDF cannot be worked with: it wants a password, it is no PDF that can be read, it takes too long, or too many others wait. */
export type PdfProblem = 'locked' | 'broken' | 'too-heavy' | 'busy';

/** Jobs at once in a process; each may take PDFium's memory once. */
const AT_ONCE = 2;
const MOST_WAITING = 100;
/** JavaScript's own share of a job's memory, in megabytes. */
const HEAP_MB = 128;
const WORKER = 'lib/threads/pdf-worker.mjs';

const turns = pLimit(AT_ONCE);
let compiling: Promise<WebAssembly.Module> | undefined;

/**
 * Does a job with PDFium in a thread of its own. A file that hangs is given up after so many milliseconds, counted from when its turn comes.
 * Rejects where the thread fails for a reason that is not the file's.
 */
export async function askPdfium(job: PdfJob, patienceMs: number): Promise<{ readonly pages: number } | { readonly problem: PdfProblem }> {
  if (turns.pendingCount >= MOST_WAITING) return { problem: 'busy' };
  return turns(async () => {
    const workerData = { job, compiled: await (compiling ??= compile()) };
    // Nothing of this process goes along: neither its flags nor its environment with the secrets in it.
    const worker = new Worker(resolve(WORKER), { workerData, execArgv: [], env: {}, resourceLimits: { maxOldGenerationSizeMb: HEAP_MB } });
    try {
      return await answerOf(worker, patienceMs);
    } finally {
      await worker.terminate();
    }
  });
}

function answerOf(worker: Worker, patienceMs: number): Promise<PdfOutcome | { readonly problem: 'too-heavy' }> {
  return new Promise((answer, reject) => {
    const patience = setTimeout(() => answer({ problem: 'too-heavy' }), patienceMs);
    worker.once('message', answer);
    worker.once('error', (error: Error & { code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? answer({ problem: 'too-heavy' }) : reject(error)));
    worker.once('exit', () => {
      clearTimeout(patience);
      reject(new Error('The thread of a PDF job ended without an answer.'));
    });
  });
}

/** Compiled once and handed to every thread. */
async function compile(): Promise<WebAssembly.Module> {
  return WebAssembly.compile(await readFile(createRequire(resolve('package.json')).resolve('@embedpdf/pdfium/pdfium.wasm')));
}
