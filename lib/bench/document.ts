import 'server-only';
import { readFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';
import { ROUNDS, SLICE_MS } from './compare';
import type { Row } from './figure';
import { markdown } from './table';

/** `docs/benchmark.md`: the table, with the machine, the versions and the day it was made. */
export function documentOf(rows: readonly Row[], day: Date): string {
  return `# Benchmark

Written by \`npm run bench -- --write\` on ${day.toISOString().slice(0, 10)}. What counts are the ratios of CPU time: the times themselves are those of one machine.

${machine()}

${markdown(rows)}

- The contestants run in turn (A B A B …), one uncounted round first, then ${ROUNDS} rounds of ${SLICE_MS / 1000} seconds each. A ratio is taken round by round, because whatever else the machine does weighs on neighbours alike; the table gives medians, and in brackets the smallest and largest round.
- CPU time is what the server process itself says it used (\`process.cpuUsage\`, all threads), divided by the answers. The load comes from another process, over 20 kept-alive connections a server, without pipelining: each asks again as soon as it is answered. The generator does not sleep while it waits: asleep it would have to be woken by the server's write, which the kernel charges to the server, and a bare server, which the load hardly keeps up with, would never pay for that. Only where two servers run beside it on two cores it may sleep.
- All servers run with \`NODE_ENV=production\`, ours as \`npm run api\` starts it, on SQLite, with 1,000 callers spread over the table. They get the same request headers (introspection has its form) and answer the same headers and the same body.
- \`transport\` to \`recording\` are the product's own parts put together up to the one that is named (\`lib/bench/parts-server.ts\`). There is no switch in the product that leaves a part out.
- Two processes are compared with one as the target says, and beside it stand two with a database each: what those take more is due to the machine, which two servers and the load share.
- Better Auth keeps 1,000 keys, with its rate limit on. oidc-provider keeps its tokens in memory, with its own adapter. Neither is a dependency: they are installed beside the bench, out of git (\`lib/bench/contestants/package.json\`).
`;
}

function machine(): string {
  const [cpu] = cpus();
  const ours = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
  const theirs = JSON.parse(readFileSync('lib/bench/contestants/package.json', 'utf8')) as { dependencies: Record<string, string> };
  const versions = (['hono', 'drizzle-orm', 'better-sqlite3'] as const).map((name) => `${name} ${ours.dependencies[name]}`);
  const others = ['better-auth', '@better-auth/api-key', 'oidc-provider'].map((name) => `${name} ${theirs.dependencies[name]}`);
  return [
    `- Machine: ${cpus().length} × ${cpu?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release()}`,
    `- Node ${process.versions.node}, ${[...versions, ...others].join(', ')}`,
  ].join('\n');
}
