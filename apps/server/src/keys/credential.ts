import type { FastifyRequest } from 'fastify';
import type { KeyKind, Scope } from '../db/index.ts';

/** What a request's key says about who is asking. The only source of the tenant. */
export interface Credential {
  tenantId: string;
  keyId: string;
  kind: KeyKind;
  scopes: readonly Scope[];
  /** Of embed keys: the only pages it works on, compared exactly. */
  origins: readonly string[];
  /** Milliseconds since 1970; `null`: never. */
  expiresAt: number | null;
  isRevoked: boolean;
}

/** The credential of a request that has passed `authenticate`. */
export function credentialOf(request: FastifyRequest): Credential {
  return request.getDecorator<Credential>('credential');
}
