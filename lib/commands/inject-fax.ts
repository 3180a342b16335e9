// `npm run inject-fax -- +12025550141`: lets a fax arrive at a number of the demo (or of DATABASE_URL's accounts).
import { closeDatabase } from '@/db/connection';
import { fillInDemoEnvironment } from '@/lib/environment/demo-environment';
import { injectFax } from '@/lib/fax/inject-fax';

fillInDemoEnvironment(process.env);
const [number = ''] = process.argv.slice(2);
const ids = await injectFax(number, Date.now());
await closeDatabase();
if (ids) console.log(`Received at ${number}: ${ids.join(', ')}`);
else {
  console.error(`No account has the number "${number}". Say which: npm run inject-fax -- +12025550141`);
  process.exitCode = 1;
}
