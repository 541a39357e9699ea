import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readEventStream } from './event-stream.ts';
import type { ServerSentEvent } from './event-stream.ts';
import { collect } from '../testing/collect.ts';

const tooLongError = () => new Error('too long');

async function read(...chunks: (string | Uint8Array)[]): Promise<ServerSentEvent[]> {
  const encoder = new TextEncoder();
  async function* bytes() {
    for (const chunk of chunks) yield typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
  }
  return collect(readEventStream(bytes(), { tooLongError }));
}

describe('an event stream', () => {
  it('tells type, data and the newest id', async () => {
    const text = 'id: 7\nevent: changed\ndata: {"a":1}\n\ndata:  x\ndata\ndata: y\n\n';
    expect(await read(text)).toEqual([
      { type: 'changed', data: '{"a":1}', lastEventId: '7' },
      { type: 'message', data: ' x\n\ny', lastEventId: '7' },
    ]);
  });

  it('passes over comments, unknown fields, events without data and what is cut off', async () => {
    const text = ': hello\n\nretry: 10\nfoo: bar\nevent: changed\n\nid: a\0b\ndata: 1\n\ndata: 2\n';
    expect(await read(text)).toEqual([{ type: 'message', data: '1', lastEventId: '' }]);
  });

  it('tells of comments and of ids that come alone', async () => {
    const ids: string[] = [];
    async function* bytes() {
      yield new TextEncoder().encode(': a\n\nid: 7\n\n:\n\nid: 8\ndata: x\n\n');
    }
    const onHeartbeat = (id: string) => ids.push(id);
    expect(await collect(readEventStream(bytes(), { onHeartbeat, tooLongError }))).toHaveLength(1);
    expect(ids).toEqual(['', '7', '7']);
  });

  it('gives the same however lines end and wherever the bytes are cut', async () => {
    const lines = [
      ': Grüße',
      'id: 1',
      'event: changed',
      'data: {"ä":"€ 𝄞"}',
      '',
      'data: 2',
      '',
      '',
    ];
    const expected = await read(lines.join('\n'));
    expect(expected).toHaveLength(2);
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom('\n', '\r\n', '\r'),
        fc.boolean(),
        fc.array(fc.nat(90), { maxLength: 8 }),
        async (end, hasMark, cuts) => {
          const bytes = new TextEncoder().encode((hasMark ? '\uFEFF' : '') + lines.join(end));
          const edges = [0, ...cuts.sort((one, other) => one - other), bytes.length];
          const chunks = edges.map((edge, index) => bytes.slice(edge, edges[index + 1] ?? edge));
          expect(await read(...chunks)).toEqual(expected);
        },
      ),
    );
  });

  it('gives up on a line without end', async () => {
    const chunk = 'x'.repeat(600_000);
    await expect(read(chunk, chunk)).rejects.toThrow('too long');
  });
});
