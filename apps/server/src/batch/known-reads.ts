import type { RouteOptions } from 'fastify';
import type { OperationConfig } from '../openapi/operation.ts';

/** Which paths are those of reads; told of each route as it is registered. */
export interface KnownReads {
  add(route: Pick<RouteOptions, 'url' | 'config'>): void;
  /** Whether a path below `/api/v1`, with its query, is exactly that of a read. */
  has(path: string): boolean;
}

// What RFC 3986 allows in a path and query.
const allowed = /^\/[\w\-.~!$&'()*+,;=:@%/?]*$/;
// A URL parser takes these for steps, however they are written.
const step = /\/(?:\.|%2e){1,2}(?=[/?]|$)/i;

export function createKnownReads(): KnownReads {
  const patterns: RegExp[] = [];
  return { add, has };

  function add({ url, config }: Pick<RouteOptions, 'url' | 'config'>): void {
    const { operation } = (config ?? {}) as Partial<OperationConfig>;
    if (operation?.kind !== 'read') return;
    const path = url.replace(/^\/api\/v1/, '').replace(/:\w+/g, '[^/?]+');
    patterns.push(new RegExp(`^${path}(?:\\?.*)?$`));
  }

  function has(path: string): boolean {
    return allowed.test(path) && !step.test(path) && patterns.some((pattern) => pattern.test(path));
  }
}
