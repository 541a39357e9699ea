import type { FastifyRequest } from 'fastify';
import type { Action, Granted } from '@zielbaum/model';
import type { KeyKind } from '../db/index.ts';
import type { OperationConfig } from '../openapi/operation.ts';

/** What a key says about who is asking. The only source of the tenant. */
export interface KeyHolder extends Granted {
  tenantId: string;
  keyId: string;
  /** `null`: a tool's key, behind which no person stands. */
  personId: string | null;
  kind: KeyKind;
  /** Of embed keys: the only pages it works on, compared exactly. */
  origins: readonly string[];
  /** Milliseconds since 1970; `null`: never. */
  expiresAt: number | null;
  isRevoked: boolean;
}

/** Who is asking, and for what. */
export interface Credential extends KeyHolder {
  doing: Doing;
  /** No request asks, but the command line: `keyId` is no key. */
  isCommand?: true;
}

/** What a request does, as the audit log tells it. */
export interface Doing {
  /** The operation's id, e.g. `objectives.change`. */
  operation: string;
  action: Action;
  /** Whether it may make something new, rather than touch what its path names. */
  isCreate: boolean;
  /** The innermost thing that its path names. */
  targetId: string | null;
  /** Names of the fields it gives; never what they hold. */
  fields: readonly string[];
}

/** The credential of a request that has passed `authenticate`. */
export function credentialOf(request: FastifyRequest): Credential {
  return { ...request.getDecorator<KeyHolder>('credential'), doing: doingOf(request) };
}

function doingOf({ routeOptions, params, body }: FastifyRequest): Doing {
  const { action, operation } = routeOptions.config as Partial<OperationConfig>;
  if (!action || !operation) throw new Error(`${routeOptions.url} is no operation`);
  const ids = Object.entries(params as Record<string, string>).filter(([name]) => /Id$/.test(name));
  return {
    operation: operation.id,
    action,
    isCreate: operation.kind === 'create',
    targetId: ids.at(-1)?.[1] ?? null,
    fields: Object.keys(Object(body) as object).sort(),
  };
}
