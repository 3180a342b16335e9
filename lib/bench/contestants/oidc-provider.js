// oidc-provider's token introspection behind node:http, in memory: node oidc-provider.js <answer> <file for the tokens>
import { readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import Provider from 'oidc-provider';

/** Its own memory holds a thousand records. */
const TOKENS = 400;
const [answerFile = '', tokensFile = ''] = process.argv.slice(2);
const { headers, body } = JSON.parse(readFileSync(answerFile, 'utf8'));

const provider = new Provider('http://127.0.0.1', {
  clients: [{ client_id: 'bench', client_secret: 'a secret of the bench', grant_types: ['client_credentials'], redirect_uris: [], response_types: [] }],
  scopes: ['fax:fax:read', 'fax:fax:edit'],
  features: { clientCredentials: { enabled: true }, introspection: { enabled: true, allowedPolicy: () => true }, devInteractions: { enabled: false } },
});
const client = await provider.Client.find('bench');
const tokens = [];
for (let at = 0; at < TOKENS; at += 1) tokens.push(await new provider.ClientCredentials({ client, scope: 'fax:fax:read fax:fax:edit' }).save());
writeFileSync(tokensFile, JSON.stringify(tokens), { mode: 0o600 });

// The same bytes as everybody: its own answer goes, ours comes.
provider.use(async (context, next) => {
  await next();
  if (context.body?.active !== true) return void (context.status = 401);
  for (const name of Object.keys(context.response.headers)) context.remove(name);
  for (let at = 0; at < headers.length; at += 2) context.set(headers[at], headers[at + 1]);
  context.body = body;
});
const server = createServer(provider.callback());
server.listen(0, '127.0.0.1', () => process.stdout.write(`Ready on port ${server.address().port}\n`));
process.on('SIGTERM', () => process.exit(0));
