import { exampleAddress } from '../openapi/example-address.ts';
import { exampleOf } from '../openapi/examples.ts';
import { asReal } from './as-example.ts';
import type { ExampleStage } from './example-stage.ts';
import type { ListedOperation } from './operations.ts';

/** An operation's example as it is sent on the stage, and by whose key. */
export function exampleRequest(
  { realIds, allianceKey, scene }: ExampleStage,
  { operationId, method, path, parameters = [] }: ListedOperation,
): { request: `${string} /${string}`; address: `/${string}`; key: string; body: unknown } {
  const address = exampleAddress(path, asReal(parameters, realIds)) as '/';
  const isOfAlliance = /^\/(alliance|shared-objectives)(\/|$)/.test(path);
  const key = isOfAlliance ? allianceKey : scene.giessen.everyRoleKey;
  const body = asReal(exampleOf(operationId).body, realIds);
  return { request: `${method} ${address}`, address, key, body };
}
