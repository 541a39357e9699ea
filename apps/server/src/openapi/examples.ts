import { readFileSync } from 'node:fs';
import type { Problem, ProblemCode } from '@zielbaum/model';

/** One request of an operation with the answer it gets; `openapi/examples/`, a file for each. */
export interface Example {
  /** Those of path and query, by name. */
  parameters?: Readonly<Record<string, string | number>>;
  body?: unknown;
  /** Of a stream: the data of one event. Missing where an answer has no body. */
  answer?: unknown;
}

/** The example of an operation. Read when asked for: a server that nobody asks has none in memory. */
export function exampleOf(operationId: string): Example {
  return read(`${operationId}.json`) as Example;
}

/** An answer with a problem, in German. */
export function problemExample(code: ProblemCode): Problem {
  return read(`problems/${code}.json`) as Problem;
}

function read(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`examples/${name}`, import.meta.url), 'utf8'));
}
