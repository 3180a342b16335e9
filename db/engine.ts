/** Which engine a database URL names. `file:` is SQLite, `postgres:` and `postgresql:` are PostgreSQL. */
export type Engine = 'sqlite' | 'postgres';

/** The URL of this process's database. Nobody outside `db/` asks which engine it is. */
export function databaseUrl(): string {
  const url = process.env['DATABASE_URL'];
  if (!url) throw new Error('DATABASE_URL is not set.');
  return url;
}

/** The engine that DATABASE_URL names; SQLite while it is unset, as during a build, which opens no database. */
export function engine(): Engine {
  return /^postgres(ql)?:/.test(process.env['DATABASE_URL'] ?? '') ? 'postgres' : 'sqlite';
}

/** The file behind a `file:` URL, as a path from the working directory. */
export function databaseFile(url: string): string {
  return url.replace(/^file:(\/\/)?/, '');
}
