import { ConfigurationError } from './errors/configuration-error.ts';

/**
 * The address of the API for the server's address, ending in `/api/v1/`. A path prefix stays, a
 * query and a fragment go. In a page or worker it may be relative to that.
 *
 * @throws ConfigurationError when it is no http address, or holds a user name or password.
 */
export function apiUrlOf(baseUrl: string | URL, message: string): URL {
  const url = parse(baseUrl);
  // The address is not repeated in the message: it may hold a password.
  if (!url || !/^https?:$/.test(url.protocol) || url.username || url.password) {
    throw new ConfigurationError('invalid_base_url', message);
  }
  url.search = '';
  url.hash = '';
  url.pathname = `${url.pathname.replace(/\/+$/, '')}/api/v1/`;
  return url;
}

function parse(baseUrl: string | URL): URL | null {
  const page = (globalThis as { location?: { href: string } }).location?.href;
  try {
    return new URL(baseUrl, page);
  } catch {
    return null;
  }
}

/** Plain http to another machine: whoever is on the way reads along. */
export function isInsecure(url: URL): boolean {
  const isLoopback = /^((.+\.)?localhost|127(\.\d+){3}|\[::1\])$/.test(url.hostname);
  return url.protocol === 'http:' && !isLoopback;
}
