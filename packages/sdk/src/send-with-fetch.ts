import type { Send } from './send.ts';
import { within } from './within.ts';

/** For pages that count bytes: with the platform alone, and like `sendWithKy` in whatever shows. */
export const sendWithFetch: Send = (
  url,
  { fetch = globalThis.fetch, signal, timeoutMs, ...init },
) => {
  // One for each request: what follows a signal of the caller's hangs on it for as long as it lives.
  const controller = new AbortController();
  const request = new Request(url, { ...init, signal: controller.signal });
  const answer = respond();
  return Object.assign(answer, { text: async () => bounded((await answer).text()) });

  async function respond(): Promise<Response> {
    signal?.throwIfAborted();
    const response = await bounded(fetch(request, {}));
    if (!response.ok && response.status !== 304) {
      const readMs = timeoutMs < 2 ** 31 ? timeoutMs : 10_000;
      const data = await bounded(dataOf(response), readMs).catch(() => undefined);
      throw Object.assign(new Error(), { name: 'HTTPError', response, data });
    }
    return response;
  }

  /** Waits for as long as it may take; then nothing of the request goes on. */
  async function bounded<Result>(work: Promise<Result>, boundMs = timeoutMs): Promise<Result> {
    try {
      return await within(work, { signal, timeoutMs: boundMs, atTimeout });
    } catch (error) {
      controller.abort();
      throw error;
    }
  }
};

function atTimeout(): never {
  throw new DOMException('', 'TimeoutError');
}

/** More is no answer of the server. */
const maxBytes = 10 * 1024 * 1024;

/** What a refusal says, parsed where it is JSON. Fails where it is too long or broken. */
async function dataOf({ body, headers }: Response): Promise<unknown> {
  if (!body) return undefined;
  const reader = body.getReader();
  const decoder = new TextDecoder();
  let text = '';
  for (let bytes = 0; bytes <= maxBytes;) {
    const { done, value } = await reader.read();
    text += decoder.decode(value, { stream: !done });
    if (done) return isJson.test(headers.get('content-type') ?? '') ? JSON.parse(text) : text;
    bytes += value.byteLength;
  }
  throw new RangeError();
}

/** As ky tells it. */
const isJson = /^[^;]+\/([^;]*[.+-])?json\s*(;|$)/i;
