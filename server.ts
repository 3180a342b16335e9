import { createServer, Server } from 'node:http';
import { getRequestListener } from '@hono/node-server';
import { closeDatabase } from '@/db/connection';
import { migrate } from '@/db/migrate';
import { createApi } from '@/lib/api/app';
import { gatewayService } from '@/lib/api/gateway/gateway-service';
import { openUpstream } from '@/lib/api/gateway/upstream';
import { startSharingRates } from '@/lib/api/share-rates';
import { startJobs } from '@/lib/clockwork/start-jobs';
import { seedDemo } from '@/lib/demo/seed-demo';
import { frontDoor } from '@/lib/door/front-door';
import { trustOf } from '@/lib/door/identify';
import { stopOrderly } from '@/lib/door/orderly-stop';
import { publicFiles } from '@/lib/door/public-files';
import { fillInDemoEnvironment } from '@/lib/environment/demo-environment';
import { readEnvironment, type Environment, type StartMode } from '@/lib/environment/environment';
import { startFaxClockwork } from '@/lib/fax/clockwork';
import { startUsageClockwork } from '@/lib/usage/clockwork';
import { flushUses } from '@/lib/usage/flush-uses';
import { startWebhookClockwork } from '@/lib/webhooks/clockwork';

/** The one front door. `node dist/server.js production|demo|api`, or under a watcher `development`. */
const mode = (process.argv[2] ?? 'production') as StartMode;
const isLocal = mode === 'demo' || mode === 'development';

start().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});

async function start(): Promise<void> {
  Object.assign(process.env, { NODE_ENV: mode === 'development' ? 'development' : 'production' });
  if (isLocal) fillInDemoEnvironment(process.env);
  const environment = readEnvironment(process.env, mode);
  await migrate(environment.migrateDatabaseUrl);
  const signInDetails = isLocal ? await seedDemo(Date.now()) : '';

  const server = createServer();
  const pages = mode === 'api' ? undefined : await loadPages(server);
  const upstream = environment.upstream && openUpstream(environment.upstream);
  const api = getRequestListener(createApi(upstream && gatewayService(upstream)).fetch, { overrideGlobalObjects: false });
  server.on('request', frontDoor(doorRules(environment), api, pages?.handle));
  const stopClockworks = startClockworks(environment);
  stopOrderly(server, async () => {
    await stopClockworks();
    await flushUses();
    await upstream?.agent.close();
    await pages?.close();
    await closeDatabase();
  });
  server.listen(environment.port, () => process.stdout.write(greeting(server, environment, signInDetails)));
}

/** What goes on by itself while the process runs. Behind a gateway the platform's own services send faxes and call webhooks. */
function startClockworks({ upstream, webhookAllowedAddresses, requestLogDays }: Environment): () => Promise<unknown> {
  const embedded = upstream ? [] : [startFaxClockwork(), startWebhookClockwork(webhookAllowedAddresses)];
  // Jobs run in every mode: an installation may have servers of its API alone, and whoever comes first does what is due.
  const stops = [...embedded, startSharingRates(), startUsageClockwork(requestLogDays), startJobs()];
  return () => Promise.all(stops.map((stop) => stop()));
}

function doorRules({ publicOrigin, port, trustedProxies }: Environment) {
  const here = isLocal ? [`http://localhost:${port}`, `http://127.0.0.1:${port}`] : [];
  return {
    origins: [publicOrigin, ...here],
    isFile: publicFiles('./public'),
    trust: trustOf(trustedProxies),
    development: mode === 'development',
    https: publicOrigin.startsWith('https:'),
  };
}

async function loadPages(server: Server) {
  const { default: next } = await import('next');
  const dev = mode === 'development';
  // In development Next's websocket needs the real server; in production Next would take over `upgrade` of it.
  const app = next({ dev, httpServer: dev ? server : new Server() });
  await app.prepare();
  return { handle: app.getRequestHandler(), close: () => app.close() };
}

function greeting(server: Server, { publicOrigin }: Environment, signInDetails: string): string {
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : address;
  return mode === 'api' ? `API ready on port ${port}\n` : `Ready on ${publicOrigin} (port ${port})\n${signInDetails}`;
}
