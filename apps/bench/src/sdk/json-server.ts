/** A child process that answers as the API does, from memory: one small and one middle-sized body. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { treeOfSize } from '../tree/sample.ts';

// About 100 kB, as JSON.
const { tree } = treeOfSize(300);
const bodies: Readonly<Record<string, Buffer>> = {
  '/api/v1/organisation': Buffer.from(JSON.stringify(tree.organisation)),
  '/api/v1/tree': Buffer.from(JSON.stringify(tree)),
};

// A new one with every answer, as of something that has changed: nobody is spared the body.
let version = 0;

const server = createServer((request, response) => {
  const body = bodies[request.url?.split('?')[0] ?? ''];
  if (request.headers.authorization === undefined || body === undefined) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': body.byteLength,
    etag: `"${(version += 1)}"`,
  });
  response.end(body);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
