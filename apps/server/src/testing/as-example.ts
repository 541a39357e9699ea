import { createHash } from 'node:crypto';
import { demoId } from '@zielbaum/model/fixtures';

const uuid = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;
const sha256 = /\b[0-9a-f]{64}\b/g;
const instant = /"\d{4}-\d\d-\d\dT\d\d:\d\d[^"]*"/g;
// The day on a scene's clock and the one after; all other instants are by the database's.
const ofTheScene = /^"2026-11-2[34]T/;
const etagHash = /(?<=\\"(?:\d+-)?)[\w-]{22}(?=\\")/g;
const traceId = /(?<="traceId":")[^"]+/g;
const keyPrefix = /(?<=okr_[sp]k_)[\w-]+/g;
const cursor = /(?<="nextCursor":")[^"]+/g;

/**
 * What a server answered as it stands in an example: what is known by the id that examples have for
 * it, and what no two runs have alike by something that is always the same.
 */
export function asExample<Value>(
  value: Value,
  { realIds, operationId }: { realIds: ReadonlyMap<string, string>; operationId: string },
): Value {
  const examples = new Map([...realIds].map(([example, real]) => [real, example]));
  const another = (text: string, make: (key: string) => string) => {
    const example = examples.get(text) ?? make(`example/${operationId}/${examples.size}`);
    examples.set(text, example);
    return example;
  };
  const text = JSON.stringify(value)
    .replace(uuid, (id) => another(id, demoId))
    .replace(sha256, (hash) => another(hash, sha256Of))
    .replace(instant, (time) => (ofTheScene.test(time) ? time : '"2026-11-23T10:00:00.000Z"'))
    .replace(traceId, 'kV3xQzPm-1f')
    .replace(keyPrefix, 'b5XhW')
    .replace(etagHash, (hash) => another(hash, (key) => sha256Of(key).slice(0, 22)))
    .replace(cursor, Buffer.from(operationId).toString('base64url'));
  return JSON.parse(text) as Value;
}

/** Something out of an example, with what is really on the stage. */
export function asReal<Value>(value: Value, realIds: ReadonlyMap<string, string>): Value {
  if (value === undefined) return value;
  const text = JSON.stringify(value).replace(uuid, (id) => realIds.get(id) ?? id);
  return JSON.parse(text) as Value;
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
