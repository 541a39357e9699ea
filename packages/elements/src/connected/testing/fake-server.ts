import type { ProblemCode, Tree, TreeObjective } from '@zielbaum/model';
import { afterEach, vi } from 'vitest';
import { keyResultWith } from '../../gauge/testing/key-results.ts';

/**
 * A server behind `fetch`, with one key result in one tree, that tells its changes. Others, `kr-2` of
 * `o2` and so on, never change.
 */
export class FakeServer {
  readonly requests: Request[] = [];
  value = 42;
  /** How many others there are. */
  others = 0;
  /** What it answers instead of everything else: a problem, an odd body, or no answer at all. */
  fault: ProblemCode | 'unreachable' | 'malformed' | undefined;
  readonly #streams = new Set<ReadableStreamDefaultController<Uint8Array>>();

  /** Event streams nobody has closed. */
  get openStreams(): number {
    return this.#streams.size;
  }

  /** Requests for a path, in order. */
  asked(path: string): Request[] {
    return this.requests.filter(({ url }) => new URL(url).pathname.endsWith(path));
  }

  /** Somebody else checks in. */
  checkInElsewhere(value: number): void {
    this.value = value;
    const event = {
      type: 'changed',
      resource: 'checkIn',
      id: 'c9',
      cycleId: 'c1',
      objectiveId: 'o1',
      keyResultId: 'kr-1',
    };
    const bytes = new TextEncoder().encode(
      `id: 1\nevent: changed\ndata: ${JSON.stringify(event)}\n\n`,
    );
    for (const stream of this.#streams) stream.enqueue(bytes);
  }

  /** The network fails. */
  breakStreams(): void {
    for (const stream of this.#streams) stream.error(new TypeError('network error'));
    this.#streams.clear();
  }

  readonly answer = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
    const request = new Request(input, init);
    this.requests.push(request);
    if (this.fault === 'unreachable') throw new TypeError('Failed to fetch');
    if (this.fault === 'malformed') return Response.json(['nonsense']);
    if (this.fault) return problem(this.fault);
    const { pathname } = new URL(request.url);
    if (pathname.endsWith('/events')) return this.#stream(request.signal);
    if (pathname.endsWith('/tree')) return Response.json(this.#tree());
    if (request.method === 'POST') return this.#takeCheckIn(request);
    if (pathname.endsWith('/key-results/kr-1')) return Response.json(this.#keyResult());
    const objective = /\/objectives\/(o\d+)$/.exec(pathname);
    const found = objective && this.#tree().objectives.find(({ id }) => id === objective[1]);
    if (found) return Response.json({ ...found, cycleId: cycle.id });
    if (pathname.endsWith('/cycles')) return page([cycle]);
    if (pathname.endsWith('/cycles/c1')) return Response.json(cycle);
    if (pathname.endsWith('/kr-1/check-ins')) return page([this.#checkIn()]);
    if (/\/key-results\/kr-\d+\/(check-ins|metrics)$/.test(pathname)) return page([]);
    const other = /\/key-results\/kr-(\d+)$/.exec(pathname);
    if (other && Number(other[1]) <= this.others + 1)
      return Response.json(otherKeyResult(other[1]));
    return problem('not_found');
  };

  async #takeCheckIn(request: Request): Promise<Response> {
    const { value } = (await request.json()) as { value: number };
    if (value > 1000) return problem('invalid_input', 'Der Wert ist zu groß.');
    this.value = value;
    return Response.json({ id: 'c1', keyResultId: 'kr-1', value }, { status: 201 });
  }

  #keyResult() {
    const progress = this.value / 80;
    return {
      ...keyResultWith({ value: this.value, progress, raw: progress }),
      cadenceDays: 7,
      objectiveId: 'o1',
    };
  }

  #checkIn() {
    return { id: 'c1', keyResultId: 'kr-1', date: '2026-11-20', value: this.value, kind: 'value' };
  }

  #tree(): Tree {
    const { value } = this;
    return {
      organisation: { id: 'g', name: 'Gießen', kind: 'municipality', isExample: true },
      cycle,
      today: '2026-11-23',
      objectives: [
        objectiveWith({ id: 'o1', keyResults: [this.#keyResult()], progress: value / 80 }),
        ...Array.from({ length: this.others }, (_, index) =>
          objectiveWith({
            id: `o${index + 2}`,
            keyResults: [otherKeyResult(String(index + 2))],
            progress: 0.5,
          }),
        ),
      ],
    };
  }

  #stream(signal: AbortSignal): Response {
    const streams = this.#streams;
    let stream: ReadableStreamDefaultController<Uint8Array>;
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller;
        streams.add(controller);
        controller.enqueue(new TextEncoder().encode(': alive\n\n'));
        signal.addEventListener('abort', () => {
          streams.delete(controller);
          controller.error(signal.reason);
        });
      },
      // The reader closes the connection.
      cancel() {
        streams.delete(stream);
      },
    });
    return new Response(body, { headers: { 'content-type': 'text/event-stream' } });
  }
}

const cycle = {
  id: 'c1',
  name: '2026-Q4',
  start: '2026-10-01',
  end: '2026-12-31',
  kind: 'regular',
  phase: 'active',
} as const;

function page(items: readonly unknown[]): Response {
  return Response.json({ items, nextCursor: null });
}

function otherKeyResult(number = '') {
  return { ...keyResultWith(), id: `kr-${number}`, cadenceDays: 7, objectiveId: `o${number}` };
}

function objectiveWith({
  id,
  keyResults,
  progress,
}: Pick<TreeObjective, 'id' | 'keyResults'> & { progress: number }): TreeObjective {
  return {
    id,
    title: 'Anträge ohne Papier',
    description: '',
    ambition: 'aspirational',
    state: 'active',
    rollup: 'keyResults',
    themes: [],
    unit: null,
    score: { progress, confidence: 7, pace: 'onTrack', expected: 0.6, isStale: false },
    keyResults,
    children: [],
  };
}

function problem(code: ProblemCode, detail?: string): Response {
  const status = { unauthorized: 401, key_expired: 401, key_revoked: 401, not_found: 404 };
  const { [code as keyof typeof status]: known = 403 } = status;
  return Response.json(
    {
      type: `urn:zielbaum:problem:${code}`,
      title: 'Abgelehnt',
      status: code === 'invalid_input' ? 422 : known,
      code,
      traceId: 'trace-1',
      ...(detail === undefined ? {} : { detail, errors: [{ pointer: '/value', detail }] }),
    },
    {
      status: code === 'invalid_input' ? 422 : known,
      headers: { 'content-type': 'application/problem+json' },
    },
  );
}

/** Lets a fake server answer all requests of a test. */
export function setupServer(): FakeServer {
  const server = new FakeServer();
  vi.stubGlobal('fetch', server.answer);
  return server;
}

afterEach(() => {
  vi.unstubAllGlobals();
});
