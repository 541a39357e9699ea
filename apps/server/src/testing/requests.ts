import { exampleOf } from '../openapi/examples.ts';
import { asReal } from './as-example.ts';
import { exampleIds } from './example-stage.ts';
import type { ListedOperation } from './operations.ts';
import type { City } from './scene.ts';

const kinds = ['cycleId', 'objectiveId', 'keyResultId', 'unitId'] as const;

/** The body of an operation's example, with the city's ids in every place that takes an id. */
export function bodyFor({ operationId }: ListedOperation, city: City): unknown {
  const idsOfCity = [...exampleIds].map(([name, example]): [string, string] => {
    const kind = kinds.find((each) => name.toLowerCase().endsWith(each.toLowerCase()));
    return [example, kind ? city[kind] : example];
  });
  return asReal(exampleOf(operationId).body, new Map(idsOfCity));
}

/** The address of an operation, with the city's ids in it. */
export function addressOf(
  { path, parameters = [] }: ListedOperation,
  city: City &
    Partial<Record<'checkInId' | 'readingId' | 'allianceId' | 'memberId' | 'sharedId', string>>,
): string {
  const ids: Record<string, string | undefined> = { ...city, date: '2026-11-20' };
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => ids[name] ?? 'unbekannt');
  const foreign: Record<string, string> = {
    cycle: city.cycleId,
    objective: city.objectiveId,
    unit: city.unitId,
    cursor: Buffer.from(city.objectiveId).toString('base64url'),
  };
  const query = parameters
    .filter((parameter) => parameter.in === 'query' && foreign[parameter.name])
    .map(({ name }) => `${name}=${foreign[name]}`);
  return filled + (query.length > 0 ? `?${query.join('&')}` : '');
}
