import { createClient } from '../create-client.ts';
import type { OkrClient } from '../client.ts';
import type { ClientOptions } from '../client-options.ts';

export interface TestServer {
  /** Everything that arrived, in order. */
  requests: Request[];
  /** A client of this server alone. */
  client(options?: Partial<ClientOptions>): OkrClient;
}

export interface TestServers {
  /** A server inside `fetch`: it answers each request with the given function. */
  serve(answer: (request: Request) => Response | Promise<Response>): TestServer;
  /** A server that gives these answers one after the other. */
  serveInTurn(...answers: (() => Response)[]): TestServer;
}

/** Servers whose clients are made by this function. */
export function serversFor(create: typeof createClient): TestServers {
  const serve: TestServers['serve'] = (answer) => {
    const requests: Request[] = [];
    const fetch = async (input: RequestInfo | URL, init?: RequestInit): Promise<Response> => {
      const request = new Request(input, init);
      request.signal.throwIfAborted();
      requests.push(request.clone());
      return Promise.race([answer(request), aborted(request.signal)]);
    };
    const baseUrl = 'https://okr.example.de';
    return {
      requests,
      client: (options) => create({ baseUrl, auth: 'okr_sk_test', fetch, ...options }),
    };
  };
  return {
    serve,
    serveInTurn: (...answers) =>
      serve(() => {
        const next = answers.shift();
        if (!next) throw new Error('One request too many');
        return next();
      }),
  };
}

export const { serve, serveInTurn } = serversFor(createClient);

function aborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
}

export function json(body: unknown, init: ResponseInit = {}): Response {
  const headers = new Headers(init.headers);
  headers.set('content-type', 'application/json; charset=utf-8');
  return new Response(JSON.stringify(body), { ...init, headers });
}

/** Problem details as the server words them. */
export function problem(
  status: number,
  code: string,
  { headers, ...more }: { headers?: Record<string, string> } & Record<string, unknown> = {},
): Response {
  const body = { type: `urn:zielbaum:problem:${code}`, title: 'Titel', status, code, ...more };
  return new Response(JSON.stringify(body), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  });
}

/** What a promise is rejected with; fails when it is not. */
export async function rejection(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error('It was expected to fail');
    },
    (error: unknown) => error,
  );
}
