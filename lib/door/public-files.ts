import 'server-only';
import { existsSync, readdirSync } from 'node:fs';

/** Whether a path is a file that is served as it is: of the build, or of `public/`. Read once, at the start. */
export function publicFiles(folder: string): (path: string) => boolean {
  const names = existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : [];
  const paths = new Set(names.map((name) => `/${name.replaceAll('\\', '/')}`));
  return (path) => path.startsWith('/_next/') || paths.has(path);
}
