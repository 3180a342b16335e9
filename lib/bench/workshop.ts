import 'server-only';
import { execFileSync, spawnSync } from 'node:child_process';
import { constants, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { build } from 'esbuild';
import { startContestant, type Contestant } from './contestant';

/** Where the bench keeps what it makes: databases are reused by the next run. Both folders are out of git. */
const DATABASES = resolve('data/bench');
const BUNDLES = resolve('dist/bench');
const PROGRAMS = ['tell', 'bare-server', 'parts-server', 'seed-program', 'list-seed-program'];

/** The tokens whose secrets the load sends: spread over the table. */
const CALLERS = 1_000;

/** What every part of the bench works with. */
export interface Workshop {
  /** A fresh copy of a database with so many tokens, for one contestant. */
  database(tokens: number): Promise<Database>;
  /** Our own server, as `npm run api` starts it; with an address, as the gateway before what stands there. */
  serveApi(database: Database, upstream?: string): Promise<Contestant>;
  /** A database with an account's owner for each number, who has so many tokens; and their sessions' cookies. Made anew each time: sessions end. */
  membersWith(tokens: readonly number[]): Promise<{ readonly database: Database; readonly cookies: readonly string[] }>;
  /** The pages, as `npm run build` left them. */
  servePages(database: Database): Promise<Contestant>;
  /** A program of this room, bundled. */
  serve(program: string, args: readonly string[], database?: Database): Promise<Contestant>;
  /** A file of the bench's own. */
  file(name: string): string;
  /** Ends what still runs, and removes the copies. */
  close(): Promise<void>;
}

export interface Database {
  readonly url: string;
  readonly secrets: readonly string[];
}

export async function openWorkshop(): Promise<Workshop> {
  for (const folder of [DATABASES, BUNDLES]) mkdirSync(folder, { recursive: true });
  execFileSync(process.execPath, ['lib/commands/build-door.mjs'], { stdio: 'inherit' });
  await bundlePrograms();
  const running: Contestant[] = [];
  const copies: string[] = [];
  const start = async (file: string, args: readonly string[], database?: Database, variables: Record<string, string> = {}) => {
    const contestant = await startContestant({ file, args, variables: { ...variablesFor(database), ...variables } }, bundled('tell'));
    running.push(contestant);
    return contestant;
  };
  return {
    async database(tokens) {
      const { file, secrets } = await seeded(tokens);
      const copy = join(DATABASES, `copy-${copies.length}.db`);
      removeDatabase(copy);
      copyFileSync(file, copy, constants.COPYFILE_FICLONE);
      copies.push(copy);
      return { url: `file:${copy}`, secrets };
    },
    async membersWith(tokens) {
      const [file, cookiesFile] = [join(DATABASES, 'members.db'), join(DATABASES, 'members.json')];
      removeDatabase(file);
      copies.push(file);
      fill('list-seed-program', [cookiesFile, ...tokens.map(String)], file);
      return { database: { url: `file:${file}`, secrets: [] }, cookies: JSON.parse(readFileSync(cookiesFile, 'utf8')) as string[] };
    },
    servePages: (database) => start('dist/server.js', ['production'], database),
    serveApi: (database, upstream) => start('dist/server.js', ['api'], database, upstream ? { FAX_UPSTREAM_URL: upstream } : {}),
    serve: (program, args, database) => start(program.endsWith('.js') ? program : bundled(program), args, database),
    file: (name) => join(DATABASES, name),
    async close() {
      await Promise.all(running.map((one) => one.stop()));
      copies.forEach(removeDatabase);
    },
  };
}

async function bundlePrograms(): Promise<void> {
  await build({
    entryPoints: PROGRAMS.map((name) => `lib/bench/${name}.ts`),
    outdir: BUNDLES,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
    tsconfig: 'tsconfig.node.json',
    logLevel: 'warning',
  });
}

const bundled = (program: string) => join(BUNDLES, `${program}.mjs`);

function variablesFor(database?: Database): Record<string, string> {
  return { AUDIT_KEY: 'an audit key for the bench, of 32 characters', NEXTAUTH_SECRET: 'a session secret for the bench, of 32 characters', NEXTAUTH_URL: 'http://localhost:3000', ...(database && { DATABASE_URL: database.url }) };
}

/** The secrets are written last: where they stand, the database is whole. */
async function seeded(tokens: number): Promise<{ file: string; secrets: readonly string[] }> {
  // Named after the newest migration: the parts of the bench migrate nothing.
  const name = `tokens-${tokens}-${readdirSync('db/migrations/sqlite').filter((one) => one.endsWith('.sql')).sort().at(-1)}`;
  const file = join(DATABASES, `${name}.db`);
  const secretsFile = join(DATABASES, `${name}.json`);
  if (!existsSync(secretsFile)) {
    process.stdout.write(`Seeding ${tokens.toLocaleString('en')} tokens, once.\n`);
    removeDatabase(file);
    fill('seed-program', [String(tokens), String(CALLERS), secretsFile], file);
  }
  return { file, secrets: JSON.parse(readFileSync(secretsFile, 'utf8')) as string[] };
}

/** Runs a program that fills a database. */
function fill(program: string, args: readonly string[], file: string): void {
  const env = { ...process.env, NODE_ENV: 'production' as const, ...variablesFor({ url: `file:${file}`, secrets: [] }) };
  const { status } = spawnSync(process.execPath, [bundled(program), ...args], { stdio: 'inherit', env });
  if (status !== 0) throw new Error('The database could not be seeded.');
}

function removeDatabase(file: string): void {
  for (const end of ['', '-wal', '-shm']) rmSync(`${file}${end}`, { force: true });
}
