import type { FastifyReply, FastifyRequest } from 'fastify';
import { hashOf, isUnchanged } from './conditional.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** For the few pages of HTML: their own style sheets, nothing else. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export interface Page {
  language: 'de' | 'en';
  title: string;
  /** Address of the style sheet, relative to the page. */
  styles: string;
  content: Html;
}

/** A whole page as bytes; prepare it once, it is the same for everybody. */
export function renderPage({ language, title, styles, content }: Page): Buffer {
  const page = html`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="stylesheet" href="${styles}">
</head>
<body>
${content}
</body>
</html>
`;
  return Buffer.from(page.text);
}

/** Sends a page or its style sheet. */
export function sendStatic(
  request: FastifyRequest,
  reply: FastifyReply,
  { bytes, type }: { bytes: Buffer; type: 'text/html' | 'text/css' },
): FastifyReply {
  if (type === 'text/html') reply.header('content-security-policy', policy);
  const isKnown = isUnchanged(request, reply, `"${hashOf(bytes)}"`);
  reply.header('cache-control', 'no-cache');
  return isKnown ? reply.code(304).send() : reply.type(`${type}; charset=utf-8`).send(bytes);
}
