import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Debian's nginx; undefined where there is none. */
export const nginxProgram = ['/usr/sbin/nginx', '/usr/local/sbin/nginx', '/usr/bin/nginx', '/opt/homebrew/bin/nginx'].find((file) => existsSync(file));

export interface Upstream {
  readonly port: number;
  /** What reached the services since the last look. */
  seen(): { method: string | undefined; url: string | undefined; headers: Record<string, unknown>; body: string }[];
  close(): Promise<void>;
}

/** The services behind the check: they write down what reaches them. */
export async function serveUpstream(): Promise<Upstream> {
  const seen: ReturnType<Upstream['seen']> = [];
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    seen.push({ method: request.method, url: request.url, headers: request.headers, body });
    response.end('from the services');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    port: (server.address() as AddressInfo).port,
    seen: () => seen.splice(0),
    close: () => new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    }),
  };
}

/** docs/nginx.conf in a real nginx, with nothing changed but its ports. */
export async function runNginx(program: string, tokens: number, services: number): Promise<{ port: number; close(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'faxplus-nginx-'));
  const port = await freePort();
  mkdirSync(join(folder, 'logs'));
  const example = readFileSync('docs/nginx.conf', 'utf8').replace('127.0.0.1:3001', `127.0.0.1:${tokens}`).replace('127.0.0.1:9000', `127.0.0.1:${services}`).replace('listen 8080', `listen 127.0.0.1:${port}`);
  writeFileSync(join(folder, 'example.conf'), example);
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((name) => `${name}_temp_path ${folder}/${name};`).join(' ');
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  writeFileSync(join(folder, 'nginx.conf'), `${user} worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/logs/error.log; events {} http { access_log off; ${temporary} include ${folder}/example.conf; }`);
  const child = spawn(program, ['-p', folder, '-c', join(folder, 'nginx.conf'), '-g', 'daemon off;'], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    port,
    async close() {
      child.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
