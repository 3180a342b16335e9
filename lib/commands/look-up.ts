// `npm run look-up -- <request id>` or `-- <identifier of a token> [2026-11-01]`: what the request log knows of it, as JSON lines, times in UTC.
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { fillInDemoEnvironment } from '@/lib/environment/demo-environment';
import { lookUp } from '@/lib/usage/look-up';

fillInDemoEnvironment(process.env);
await migrate(process.env['MIGRATE_DATABASE_URL']);
const [wanted = '', since = '1970-01-01'] = process.argv.slice(2);
let found = 0;
for await (const page of lookUp(wanted, Date.parse(since))) {
  found += page.length;
  for (const { at, ...request } of page) console.log(JSON.stringify({ time: new Date(at).toISOString(), ...request }));
}
await closeDatabase();
if (found === 0) {
  console.error('The request log knows nothing of it. Say a request id, or the identifier of a token and perhaps a day: npm run look-up -- req_…');
  process.exitCode = 1;
}
