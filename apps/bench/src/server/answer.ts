import { request } from 'node:http';

/** An answer as it travelled, still compressed where it was, and the headers it was asked with. */
export interface Answer {
  bytes: Buffer;
  etag: string;
  asked: Readonly<Record<string, string>>;
}

export function answerOf(url: string, asked: Answer['asked']): Promise<Answer> {
  return new Promise((done, fail) => {
    const sent = request(url, { headers: asked }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () => {
        const bytes = Buffer.concat(chunks);
        if (response.statusCode === 200) done({ bytes, etag: response.headers.etag ?? '', asked });
        else fail(new Error(`${url} answered ${response.statusCode}: ${bytes.toString()}`));
      });
    });
    sent.on('error', fail).end();
  });
}
