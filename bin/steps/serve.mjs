import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { build } from './build.mjs';
import { install } from './install.mjs';
import { givesMemoryBack } from './memory.mjs';
import { whenNpmEnds } from './npm-above.mjs';
import { endWith, ownNode, root, Stop } from './run.mjs';

/** Installs, builds and serves; ends with the server's own exit code. */
export async function startNewsroom({ development }) {
  try {
    await checkPort();
    await install();
    if (!development) await build();
  } catch (error) {
    endWith(error);
  }
  // The channel tells the server when we are gone, also when we were killed.
  const server = spawn(ownNode, ['server.ts'], {
    cwd: root,
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...givesMemoryBack,
      ...process.env,
      NODE_ENV: development ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => server.kill(signal));
  whenNpmEnds(() => server.kill('SIGTERM'));
  server.once('error', endWith);
  server.once('exit', (code, signal) => process.exit(signal ? 1 : (code ?? 1)));
}

/** Before minutes of installing and building. What else is wrong with HOST and PORT the server says. */
function checkPort() {
  const port = Number(process.env.PORT || 3000);
  if (!Number.isInteger(port) || port <= 0 || port > 65535) return;
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (error) =>
      error.code === 'EADDRINUSE'
        ? reject(
            new Stop(
              `Port ${port} is in use: stop what runs there, or start with another one, like PORT=${port === 65535 ? 3000 : port + 1}.`,
            ),
          )
        : resolve(),
    );
    probe.listen(port, process.env.HOST || '127.0.0.1', () => probe.close(resolve));
  });
}
