// One process under load: drives two copies of the same modules at once and says what they did, and how long its loop ever stood still.
// node load-program.mjs <copy a> <copy b> <account id> <for how long, milliseconds>
import { monitorEventLoopDelay } from 'node:perf_hooks';

const [copyA = '', copyB = '', accountId = '', span = '0'] = process.argv.slice(2);
const copies = await Promise.all([copyA, copyB].map((file) => import(file)));
const delay = monitorEventLoopDelay({ resolution: 1 });
delay.enable();
// Counted from here: on a busy machine a process may take seconds to start.
const until = Date.now() + Number(span);
const loads = await Promise.all(copies.map(({ appendUntil }) => appendUntil(accountId, until)));
delay.disable();
const open = Object.getOwnPropertySymbols(globalThis).filter((symbol) => String(symbol) === 'Symbol(faxplus.drivers)').length;
console.log(JSON.stringify({ loads, open, distinct: copies[0].appendUntil !== copies[1].appendUntil, longestStallMs: delay.max / 1e6 }));
process.exit(0);
