import { once } from 'node:events';
import { createServer } from 'node:http';

/** A page of somebody else, on an origin of its own. */
export interface HostPage {
  url: string;
  /** What the page says from now on: its HTML, and more headers if any. */
  show(html: string, headers?: Readonly<Record<string, string>>): void;
  close(): Promise<void>;
}

/** Serves one page, whatever the path. */
export async function serveHostPage(): Promise<HostPage> {
  let page = '';
  let headers: Readonly<Record<string, string>> = {};
  const server = createServer((request, response) => {
    const isPage = request.url === '/';
    response.writeHead(isPage ? 200 : 204, {
      'content-type': 'text/html; charset=utf-8',
      ...headers,
    });
    response.end(isPage ? page : '');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (typeof address !== 'object' || address === null) throw new Error('no port');
  return {
    url: `http://127.0.0.1:${address.port}`,
    show(html, moreHeaders = {}) {
      page = html;
      headers = moreHeaders;
    },
    async close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
