import { buildDocument } from '../openapi/document.ts';
import type { ApiDocument, DocumentedOperation } from '../openapi/document-types.ts';

export interface ListedOperation extends DocumentedOperation {
  /** In capitals. */
  method: string;
  /** Below `/api/v1`, with `{names}` in it. */
  path: string;
}

/** Every operation of the API's document, so that a test cannot forget a new one. */
export async function allOperations(): Promise<ListedOperation[]> {
  const { paths } = (await buildDocument()) as unknown as ApiDocument;
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({
      ...operation,
      method: method.toUpperCase(),
      path: path.replace('/api/v1', ''),
    })),
  );
}
