import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { basename } from 'node:path';
import { goalsPage } from './page.js';

const { GOALS, SCRIPTS, PORT } = process.env;

const server = createServer(async (request, response) => {
  const isPage = request.url === '/';
  try {
    if (isPage) await sendPage(response);
    else await sendScript(basename(request.url), response);
  } catch (error) {
    // Without the goals, say: one answer fails, and no other.
    console.error(error);
    response.writeHead(isPage ? 503 : 404).end();
  }
});

async function sendPage(response) {
  const goals = await fetch(GOALS);
  const nonce = randomBytes(16).toString('base64');
  const page = await goalsPage(await goals.json(), nonce);
  response.writeHead(200, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': `default-src 'self'; img-src data:; style-src 'nonce-${nonce}'`,
  });
  response.end(page);
}

async function sendScript(name, response) {
  const script = await readFile(`${SCRIPTS}/${name}`);
  response.writeHead(200, { 'content-type': 'text/javascript' });
  response.end(script);
}

server.listen(PORT, () => console.log(`http://localhost:${server.address().port}`));
