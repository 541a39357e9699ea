import type { PageClient } from '@zielbaum/sdk/cache';
import type { DataOf, ReadKind, SubjectOf } from '../internal/reads.ts';
import type { Resource } from './entry.ts';
import type { Fetch } from './reads.ts';

/** What an element observes, as something to fetch. */
export function resourceOf<Kind extends ReadKind>(
  okr: PageClient,
  kind: Kind,
  subject: SubjectOf<Kind>,
): Resource<DataOf<Kind>>;
export function resourceOf(
  okr: PageClient,
  kind: ReadKind,
  subject: SubjectOf<ReadKind>,
): Resource<DataOf<ReadKind>> {
  const isPlain = typeof subject === 'string';
  const choice = kind === 'tree' && isPlain ? { cycle: subject } : subject;
  return {
    queryKey: ['okr', kind, choice],
    async fetch(signal) {
      if (kind === 'tree') return okr.tree({ ...(choice as { cycle: string }), signal });
      if (kind === 'keyResult') return okr.keyResults.get(subject as string, { signal });
      // Most pages show trees and gauges only.
      const { reads } = await import('./more.ts');
      const fetch = reads[kind] as Fetch<ReadKind>;
      return fetch(okr, { subject, signal });
    },
  };
}
