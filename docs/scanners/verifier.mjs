// Tells trufflehog whether a found token is live: it asks GET /v3/personal-access-tokens/self, which any working token may call.
// node verifier.mjs https://your-origin
import { createServer } from 'node:http';

const self = new URL('/v3/personal-access-tokens/self', process.argv[2] ?? 'http://localhost:3000');

/**
 * 200: live, also where only its address is not allowed. 401: dead or frozen. Anything else tells nothing.
 * @param {string} secret
 */
async function statusOf(secret) {
  const { status } = await fetch(self, { headers: { Authorization: `Bearer ${secret}` }, redirect: 'error' });
  return status === 403 ? 200 : status;
}

const server = createServer(async (request, response) => {
  try {
    let body = '';
    for await (const chunk of request) if ((body += chunk).length > 10_000) throw new Error('too long');
    const [secret] = Object.values(Object.values(JSON.parse(body))[0])[0];
    response.writeHead(await statusOf(secret));
  } catch {
    response.writeHead(503);
  }
  response.end();
});
server.listen(Number(process.env.PORT ?? 8000), '127.0.0.1', () => process.stdout.write(`Listening on ${JSON.stringify(server.address())}\n`));
