import { HERE } from './receiver';
import { makeCourier } from '../courier';

// A process that delivers what is due until it is killed. Run by two-processes.test.ts.
const courier = makeCourier({ allowedAddresses: HERE });
process.stdout.write('delivering\n');
for (;;) {
  if ((await courier.sendDue()) === 0) await new Promise((resolve) => setTimeout(resolve, 5));
}
