import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface Answered {
  status: number;
  etag: string | undefined;
}

/**
 * A connection that sends the same GET again and again and counts the bytes of each answer without
 * looking at them. The usual load generators read every byte in JavaScript: with a tree of several
 * megabytes they take five times the server's time, and measure themselves.
 */
export class Connection {
  readonly #socket: Socket;
  readonly #url: URL;
  readonly #headers: Map<string, string>;
  #request = Buffer.alloc(0);
  #bytesLeft = 0;
  #answer: Answered = { status: 0, etag: undefined };
  #waiting: { done: (answer: Answered) => void; fail: (error: Error) => void } | undefined;

  private constructor(url: string, headers: Readonly<Record<string, string>>) {
    this.#url = new URL(url);
    this.#headers = new Map(Object.entries({ host: this.#url.host, ...headers }));
    this.#prepare();
    this.#socket = connect({
      host: this.#url.hostname,
      port: Number(this.#url.port),
      noDelay: true,
      onread: {
        buffer: Buffer.alloc(256 * 1024),
        callback: (length, buffer) => this.#receive(Buffer.from(buffer.buffer, 0, length)),
      },
    });
    this.#socket.on('error', (error) => this.#waiting?.fail(error));
    this.#socket.on('close', () => this.#waiting?.fail(new Error(`${url} closed the connection.`)));
  }

  static async open(url: string, headers: Readonly<Record<string, string>>): Promise<Connection> {
    const connection = new Connection(url, headers);
    await once(connection.#socket, 'connect');
    return connection;
  }

  /** Resolves with the last byte of the answer. */
  ask(): Promise<Answered> {
    return new Promise((done, fail) => {
      this.#waiting = { done, fail };
      this.#socket.write(this.#request);
    });
  }

  setHeader(name: string, value: string): void {
    if (this.#headers.get(name) === value) return;
    this.#headers.set(name, value);
    this.#prepare();
  }

  close(): void {
    this.#waiting = undefined;
    this.#socket.destroy();
  }

  #prepare(): void {
    const lines = [...this.#headers].map(([name, value]) => `${name}: ${value}\r\n`).join('');
    const { pathname, search } = this.#url;
    this.#request = Buffer.from(`GET ${pathname}${search} HTTP/1.1\r\n${lines}\r\n`);
  }

  #receive(bytes: Buffer): boolean {
    let body = bytes.byteLength;
    if (this.#bytesLeft === 0) {
      // Servers send a head in one piece.
      const end = bytes.indexOf('\r\n\r\n');
      body -= end + 4;
      this.#readHead(bytes.toString('latin1', 0, end));
    }
    this.#bytesLeft -= body;
    if (this.#bytesLeft === 0) this.#waiting?.done(this.#answer);
    return true;
  }

  #readHead(head: string): void {
    const status = Number(head.slice(9, 12));
    const length = status === 304 ? '0' : /^content-length: *(\d+)/im.exec(head)?.[1];
    if (length === undefined) {
      this.#waiting?.fail(new Error(`${this.#url.href} answered without a length:\n${head}`));
    }
    this.#bytesLeft = Number(length);
    this.#answer = { status, etag: /^etag: *(.+)$/im.exec(head)?.[1] };
  }
}
