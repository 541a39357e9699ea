/** The parts of the OpenAPI document that its page shows. */
export interface ApiDocument {
  openapi: string;
  info: { title: string; description: string };
  tags: { name: string; description: string }[];
  paths: Record<string, Record<string, DocumentedOperation>>;
  components: { schemas: Record<string, Schema>; examples?: Record<string, { value: unknown }> };
}

export interface DocumentedOperation {
  operationId: string;
  tags: string[];
  summary: string;
  description: string;
  security: Record<string, unknown[]>[];
  parameters?: {
    name: string;
    in: string;
    required?: boolean;
    description?: string;
    schema?: Schema;
    example?: unknown;
  }[];
  requestBody?: { content: Record<string, DocumentedBody> };
  responses: Record<string, DocumentedAnswer>;
}

interface DocumentedAnswer {
  description: string;
  headers?: Record<string, unknown>;
  content?: Record<string, DocumentedBody>;
}

interface DocumentedBody {
  schema: Schema;
  example?: unknown;
  /** By problem code. */
  examples?: Record<string, { $ref: string }>;
}

/** JSON Schema, as far as the model's schemas use it. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  const?: unknown;
  enum?: unknown[];
  format?: string;
  description?: string;
  default?: unknown;
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  anyOf?: Schema[];
  oneOf?: Schema[];
  minimum?: number;
  maximum?: number;
  minLength?: number;
  maxLength?: number;
  maxItems?: number;
}
