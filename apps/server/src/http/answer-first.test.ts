import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { expect, it } from 'vitest';
import { answerFirst } from './answer-first.ts';

it('comes before the framework, passes on what it does not answer, and rests while the server ends', async () => {
  const server = createServer((_, response) => response.end('[framework]'));
  answerFirst(server, (request, response) => {
    if (request.url !== '/known') return false;
    response.end('[first]');
    return true;
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
  let text = '';
  const upTo = async (end: string) => {
    while (!text.endsWith(end)) text += String((await once(socket, 'data'))[0]);
    return text.match(/\[\w+\]/g);
  };
  const head = (path: string) => `GET ${path} HTTP/1.1\r\nHost: x\r\n`;

  socket.write(`${head('/known')}\r\n`);
  expect(await upTo('[first]')).toEqual(['[first]']);
  // The third request has begun, so that its connection outlives the end of listening.
  socket.write(`${head('/other')}\r\n${head('/known')}`);
  await upTo('[framework]');
  const closed = once(server, 'close');
  server.close();
  text = '';
  socket.write('Connection: close\r\n\r\n');
  expect(await upTo(']')).toEqual(['[framework]']);
  await closed;
});
