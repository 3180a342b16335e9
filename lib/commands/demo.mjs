// `npm run demo`: installs what is missing, builds what has changed, serves with the demo's data.
import { spawn } from 'node:child_process';
import { buildIfChanged } from './build-if-changed.mjs';
import { installMissing } from './install-missing.mjs';

installMissing();
buildIfChanged();
const server = spawn(process.execPath, ['dist/server.js', 'demo'], { stdio: 'inherit' });
for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) process.on(signal, () => server.kill(signal));
server.on('exit', (code) => process.exit(code ?? 1));
