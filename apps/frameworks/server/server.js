import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { goalsPage } from './page.js';

const { GOALS, SCRIPTS, PORT } = process.env;

const server = createServer(async (request, response) => {
  if (request.url !== '/') return sendScript(basename(request.url), response);
  const goals = await fetch(GOALS);
  const nonce = randomBytes(16).toString('base64');
  const page = await goalsPage(await goals.json(), nonce);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'self'; img-src data:; style-src 'nonce-${nonce}'`,
  });
  response.end(page);
});

function sendScript(name, response) {
  const script = createReadStream(`${SCRIPTS}/${name}`);
  script.once('open', () => response.writeHead(200, { 'content-type': 'text/javascript' }));
  script.once('error', () => response.writeHead(404).end());
  script.pipe(response);
}

server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));
