import type { SourceError } from '../data-source.ts';

/** What a page tells that has read its goals before the device lost its network. */
export const offline: SourceError = {
  code: 'offline',
  message: 'Dieses Gerät ist gerade ohne Netz.',
  canRetry: true,
  knownAt: Date.UTC(2026, 10, 23, 8, 15),
};
