/**
 * `npm start`: installs what is missing, builds what changed, and serves the server, the example
 * intranet and the catalogue until Ctrl-C.
 */
import { spawn, spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { isAbsolute, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ensureInstalled, fromSource, projectEnvironment, root } from './install.mjs';
import { mustTellChildren, spawnable } from './platform.mjs';
import { fail, inLanguage, say } from './say.mjs';

const help = inLanguage(
  `npm start -- [Optionen]

  --port N             Anschluss des Servers (ZIELBAUM_PORT, sonst 4310)
  --intranet-port N    Anschluss des Beispiel-Intranets (INTRANET_PORT, sonst 4320)
  --storybook-port N   Anschluss des Katalogs (STORYBOOK_PORT, sonst 4330)
  --data ORDNER        Datenordner (ZIELBAUM_DATA_DIR, sonst .data)
  --help               diese Hilfe`,
  `npm start -- [options]

  --port N             port of the server (ZIELBAUM_PORT, else 4310)
  --intranet-port N    port of the example intranet (INTRANET_PORT, else 4320)
  --storybook-port N   port of the catalogue (STORYBOOK_PORT, else 4330)
  --data FOLDER        data folder (ZIELBAUM_DATA_DIR, else .data)
  --help               this help`,
);

const settings = readSettings();
await refuseTakenPorts();
ensureInstalled();
build();
// Both may have taken a minute, and somebody else's service would answer in place of ours.
await refuseTakenPorts();
await serve();

function readSettings() {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        port: { type: 'string' },
        'intranet-port': { type: 'string' },
        'storybook-port': { type: 'string' },
        data: { type: 'string' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    fail(`${error.message}\n\n${help}`, `${error.message}\n\n${help}`);
  }
  if (values.help) {
    console.log(help);
    process.exit(0);
  }
  const data = values.data ?? (process.env.ZIELBAUM_DATA_DIR || '.data');
  // npm runs scripts in the root; a relative folder is meant from where the user stands.
  const from = values.data === undefined ? root : (process.env.INIT_CWD ?? root);
  return {
    server: portOf(values.port, 'ZIELBAUM_PORT', 4310),
    intranet: portOf(values['intranet-port'], 'INTRANET_PORT', 4320),
    storybook: portOf(values['storybook-port'], 'STORYBOOK_PORT', 4330),
    data: isAbsolute(data) ? data : resolve(from, data),
  };
}

function portOf(option, variable, usual) {
  const given = option ?? (process.env[variable] || String(usual));
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port >= 1 && port <= 65_535)) {
    fail(
      `„${given}" ist kein Anschluss: erwartet wird eine ganze Zahl von 1 bis 65535 (${variable}).`,
      `"${given}" is no port: a whole number from 1 to 65535 is expected (${variable}).`,
    );
  }
  return port;
}

async function refuseTakenPorts() {
  const ports = [settings.server, settings.intranet, settings.storybook];
  if (new Set(ports).size < ports.length) {
    fail(
      `Jeder Dienst braucht einen eigenen Anschluss, angegeben sind ${ports.join(', ')}.`,
      `Each service needs a port of its own; given are ${ports.join(', ')}.`,
    );
  }
  for (const port of ports) {
    const problem = await listeningProblem(port);
    if (problem === undefined) continue;
    fail(
      `Der Anschluss 127.0.0.1:${port} ist nicht frei (${problem}); mit „npm start -- --help" steht, wie man einen anderen wählt.`,
      `Port 127.0.0.1:${port} cannot be used (${problem}); "npm start -- --help" tells how to choose another.`,
    );
  }
}

/** Why a port cannot be listened on, or `undefined` when it can. */
function listeningProblem(port) {
  return new Promise((done) => {
    const probe = createServer();
    probe.once('error', (error) => done(error.code));
    probe.listen(port, '127.0.0.1', () => probe.close(() => done(undefined)));
  });
}

function build() {
  say('Baue, was sich geändert hat …', 'Building what changed …');
  const build = ['run', 'build', '--output-logs=errors-only'];
  const [command, args, options] = spawnable('turbo', build);
  const { status } = spawnSync(command, args, {
    ...options,
    cwd: root,
    env: projectEnvironment,
    stdio: 'inherit',
  });
  if (status !== 0) fail('Der Bau ist nicht gelungen, siehe oben.', 'The build failed, see above.');
}

async function serve() {
  const address = (port) => `http://127.0.0.1:${port}`;
  const intranet = address(settings.intranet);
  const environment = {
    ...projectEnvironment,
    ZIELBAUM_HOST: '127.0.0.1',
    ZIELBAUM_PORT: String(settings.server),
    ZIELBAUM_URL: address(settings.server),
    ZIELBAUM_DATA_DIR: settings.data,
    ZIELBAUM_DEMO: '1',
    ZIELBAUM_LOG_LEVEL: process.env.ZIELBAUM_LOG_LEVEL || 'warn',
    ZIELBAUM_DEMO_ORIGINS: `${intranet},http://localhost:${settings.intranet}`,
    ZIELBAUM_DEMO_FILE: join(settings.data, 'demo.json'),
    INTRANET_HOST: '127.0.0.1',
    INTRANET_PORT: String(settings.intranet),
    STORYBOOK_HOST: '127.0.0.1',
    STORYBOOK_PORT: String(settings.storybook),
  };
  const children = new Set();
  let isClosing = false;

  const close = (signal) => {
    if (isClosing) return;
    isClosing = true;
    say('\nSchließe …', '\nClosing …');
    if (!mustTellChildren(signal)) return;
    for (const child of children) child.kill('SIGTERM');
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, close);
  // npm runs this in a shell that does not pass signals on: when the shell is gone, so are we.
  const parent = process.ppid;
  const watch = setInterval(() => process.ppid !== parent && close(), 500);
  watch.unref();

  const run = (app, name, readyUrl) => {
    const child = spawn('node', [...fromSource, join(root, 'apps', app, 'src', 'main.ts')], {
      cwd: root,
      env: environment,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    children.add(child);
    const ended = new Promise((done) => {
      child.once('exit', (code, signal) => {
        children.delete(child);
        // One that ends by itself takes the rest along: half a demo helps nobody.
        if (!isClosing) {
          process.exitCode = 1;
          const how = signal ?? `${inLanguage('Code', 'code')} ${code}`;
          console.error(
            inLanguage(
              `\n${name.de} hat sich von selbst beendet (${how}); die anderen Teile werden mitgeschlossen.`,
              `\n${name.en} ended by itself (${how}); the other parts are closed with it.`,
            ),
          );
        }
        close();
        done();
      });
    });
    return Promise.race([answers(readyUrl, () => isClosing), ended]);
  };

  say('Starte den Server …', 'Starting the server …');
  await run(
    'server',
    { de: 'Der Server', en: 'The server' },
    `${address(settings.server)}/healthz`,
  );
  if (isClosing) return;
  await Promise.all([
    run('intranet', { de: 'Das Beispiel-Intranet', en: 'The example intranet' }, intranet),
    run('storybook', { de: 'Der Katalog', en: 'The catalogue' }, address(settings.storybook)),
  ]);
  if (isClosing) return;
  const isElsewhere = settings.data !== join(root, '.data');
  const finding = isElsewhere ? ` (npm run okr: ZIELBAUM_DATA_DIR=${settings.data})` : '';
  console.log(
    inLanguage(
      `
  Zielbaum läuft.

  Beispiel-Intranet   ${intranet}
  Katalog             ${address(settings.storybook)}
  Server              ${address(settings.server)}
  Schnittstelle       ${address(settings.server)}/api/v1/docs

  Strg-C beendet alles; die Daten bleiben in ${settings.data}${finding}.
`,
      `
  Zielbaum is running.

  Example intranet   ${intranet}
  Catalogue          ${address(settings.storybook)}
  Server             ${address(settings.server)}
  API                ${address(settings.server)}/api/v1/docs

  Ctrl-C closes everything; the data stays in ${settings.data}${finding}.
`,
    ),
  );
}

/** Resolves when an address answers, or when nobody waits for it any longer. */
async function answers(url, isGivenUp) {
  while (!isGivenUp()) {
    const response = await fetch(url).catch(() => undefined);
    if (response?.ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
}
