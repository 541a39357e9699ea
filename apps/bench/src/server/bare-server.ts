/**
 * A child process with the least that Fastify can do: what the reference server is measured by.
 * Its arguments are files: the tree as it is, and compressed.
 */
import { readFile } from 'node:fs/promises';
import fastify from 'fastify';

const [plainFile = '', gzipFile = ''] = process.argv.slice(2);
const plain = await readFile(plainFile);
const gzip = await readFile(gzipFile);

const app = fastify();
app.get('/hello', () => ({ hello: 'world' }));
app.get('/not-modified', (_, reply) => reply.code(304).send());
app.get('/plain', (_, reply) => reply.type('application/json; charset=utf-8').send(plain));
app.get('/gzip', (_, reply) =>
  reply.type('application/json; charset=utf-8').header('content-encoding', 'gzip').send(gzip),
);
const address = new URL(await app.listen({ host: '127.0.0.1', port: 0 }));
process.send?.(Number(address.port));
