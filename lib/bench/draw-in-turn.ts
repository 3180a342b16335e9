import 'server-only';
import { Agent, get } from 'node:http';
import { ROUNDS, type Measured } from './compare';
import type { Contestant } from './contestant';

/** Pages that one member asks for in a round, one after the other. */
const PAGES = 25;

/** A page as a browser asks for it, for members in turn (A B A B …) on one server, after one round that is not counted. Cookies by the name of their member. Fails where one is not answered with 200. */
export async function drawInTurn<Name extends string>(server: Contestant, path: string, cookies: Record<Name, string>): Promise<Record<Name, Measured>> {
  const names = Object.keys(cookies) as Name[];
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took = Object.fromEntries(names.map((name) => [name, { cpu: [], throughput: [] }])) as unknown as Record<Name, { cpu: number[]; throughput: number[] }>;
  for (let round = 0; round <= ROUNDS; round += 1) {
    for (const name of names) {
      const [before, began] = [await server.used(), performance.now()];
      for (let page = 0; page < PAGES; page += 1) await draw(agent, server.port, path, cookies[name]);
      const seconds = (performance.now() - began) / 1000;
      const { cpu } = await server.used();
      if (round === 0) continue;
      took[name].cpu.push((cpu - before.cpu) / PAGES);
      took[name].throughput.push(PAGES / seconds);
    }
  }
  agent.destroy();
  return took;
}

function draw(agent: Agent, port: number, path: string, cookie: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const headers = { Host: 'localhost:3000', Accept: 'text/html', Cookie: `fax.session-token=${cookie}` };
    const asking = get({ agent, host: '127.0.0.1', port, path, headers }, (answer) => {
      if (answer.statusCode !== 200) reject(new Error(`The page was answered ${answer.statusCode}.`));
      answer.resume().on('end', resolve).on('error', reject);
    });
    asking.on('error', reject);
  });
}
