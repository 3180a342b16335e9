// `npm run bench`: measures what the check costs, as ratios in one run. `-- --only=<figure>` for one, `-- --write` for docs/benchmark.md.
import { bench } from '@/lib/bench/bench';

process.exitCode = (await bench(process.argv.slice(2))) ? 0 : 1;
