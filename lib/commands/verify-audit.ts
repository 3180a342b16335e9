// `npm run verify-audit`: verifies the audit chain of every organization, or with `-- <account id>` of one, or with `-- --file audit.jsonl` an exported file.
// `--expect-head <number>:<hash>` asks for an end that was noted before, so that a cut tail is noticed. Exits with 1 and says where a chain breaks.
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline/promises';
import { parseArgs } from 'node:util';
import { allChains } from '@/db/audit-verifications';
import { closeDatabase, database } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { headFrom, verdictOf } from '@/lib/audit/verdict-line';
import { verifyAndKeep } from '@/lib/audit/verify-and-keep';
import { verifyLines } from '@/lib/audit/verify-lines';
import { fillInDemoEnvironment } from '@/lib/environment/demo-environment';

fillInDemoEnvironment(process.env);
const { values, positionals } = parseArgs({ allowPositionals: true, options: { file: { type: 'string' }, 'expect-head': { type: 'string' } } });
const [accountId] = positionals;
const expected = headFrom(values['expect-head']);

if (values['expect-head'] !== undefined && (!expected || (!accountId && !values.file))) {
  console.error('Say which chain should end where: npm run verify-audit -- <account id> --expect-head 12408:<hash>');
  process.exitCode = 1;
} else if (values.file) {
  tell(values.file, await verifyLines(createInterface({ input: createReadStream(values.file) }), expected));
} else {
  await migrate(process.env['MIGRATE_DATABASE_URL']);
  for (const chain of accountId ? [accountId] : await allChains(database())) tell(chain, await verifyAndKeep(chain, Date.now(), expected));
  await closeDatabase();
}

function tell(chain: string, report: Parameters<typeof verdictOf>[0]): void {
  console.log(`${chain}: ${verdictOf(report)}`);
  if (report.kind === 'broken') process.exitCode = 1;
}
