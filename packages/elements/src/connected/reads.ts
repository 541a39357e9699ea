import type { PageClient } from '@zielbaum/sdk/cache';
import { wholeClient } from '@zielbaum/sdk/cache/whole';
import type { Course, DataOf, ReadKind, SubjectOf } from '../internal/reads.ts';

/** How one of a kind is fetched. */
export type Fetch<Kind extends ReadKind> = (
  okr: PageClient,
  wanted: { subject: SubjectOf<Kind>; signal: AbortSignal },
) => Promise<DataOf<Kind>>;

/** As many as a page may hold. */
const limit = 200;

/** How to fetch what only some elements show. */
export const reads: { readonly [Kind in Exclude<ReadKind, 'tree' | 'keyResult'>]: Fetch<Kind> } = {
  objective: (okr, { subject, signal }) => wholeClient(okr).objectives.get(subject, { signal }),
  checkIns: fetchCourse,
  async explanation(okr, { subject: { of, id, on }, signal }) {
    const { keyResults, objectives } = wholeClient(okr);
    return (of === 'keyResult' ? keyResults : objectives).explain(id, { on, signal });
  },
  cycles: (okr, { signal }) => all(wholeClient(okr).cycles.list({ limit, signal })),
  async trends(okr, { subject, signal }) {
    const { items } = await wholeClient(okr).trends({ by: subject, signal });
    return items;
  },
  units: (okr, { signal }) => all(wholeClient(okr).units.list({ limit, signal })),
  themes: (okr, { signal }) => all(wholeClient(okr).themes.list({ limit, signal })),
  settings: (okr, { signal }) => wholeClient(okr).settings.get({ signal }),
};

async function fetchCourse(
  okr: PageClient,
  { subject: id, signal }: { subject: string; signal: AbortSignal },
): Promise<Course> {
  const { cycles, keyResults, objectives } = wholeClient(okr);
  const cycleOf = async (objectiveId: string) => {
    const { cycleId } = await objectives.get(objectiveId, { signal });
    return cycles.get(cycleId, { signal });
  };
  const keyResult = await keyResults.get(id, { signal });
  const [cycle, checkIns, earlierMetrics] = await Promise.all([
    cycleOf(keyResult.objectiveId),
    all(keyResults.checkIns(id, { limit, signal })),
    all(keyResults.metrics(id, { limit, signal })),
  ]);
  return { keyResult, checkIns, earlierMetrics, cycle };
}

async function all<Item>(list: AsyncIterable<Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of list) items.push(item);
  return items;
}
