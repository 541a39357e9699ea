import type { ProblemCode } from '@zielbaum/model';
import type { ApiDocument, DocumentedOperation } from './document-types.ts';
import { exampleOf, problemExample } from './examples.ts';
import type { OperationDescription } from './operation.ts';
import { problemsOf } from './problems.ts';

/** Puts the examples into the document; those of problems once, for all operations to refer to. */
export function withExamples(
  document: ApiDocument,
  described: readonly OperationDescription[],
): ApiDocument {
  const used = new Set<ProblemCode>();
  const operations = Object.values(document.paths).flatMap((methods) => Object.values(methods));
  for (const operation of operations) {
    const description = described.find(({ id }) => id === operation.operationId);
    if (!description) continue;
    showExample(operation);
    for (const [status, codes] of problemsOf(description)) {
      for (const code of codes) used.add(code);
      const content = operation.responses[status]?.content?.['application/problem+json'];
      if (content) content.examples = Object.fromEntries(codes.map((code) => [code, refer(code)]));
    }
  }
  const examples = Object.fromEntries(
    [...used].sort().map((code) => [code, { value: problemExample(code) }]),
  );
  return { ...document, components: { ...document.components, examples } };
}

function showExample({ operationId, parameters, requestBody, responses }: DocumentedOperation) {
  const example = exampleOf(operationId);
  for (const parameter of parameters ?? []) {
    const value = example.parameters?.[parameter.name];
    if (value !== undefined) parameter.example = value;
  }
  for (const content of Object.values(requestBody?.content ?? {})) content.example = example.body;
  for (const [status, { content }] of Object.entries(responses)) {
    if (!status.startsWith('2')) continue;
    for (const each of Object.values(content ?? {})) each.example = example.answer;
  }
}

function refer(code: ProblemCode): { $ref: string } {
  return { $ref: `#/components/examples/${code}` };
}
