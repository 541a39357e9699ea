/**
 * Asks once, and again only after a failure. What it has brought is at hand within the same task,
 * which a repeated `import()` never is.
 */
export function once<Part>(load: () => Promise<Part>): () => Promise<Part> {
  let part: Promise<Part> | undefined;
  return () =>
    (part ??= load().catch((error: unknown) => {
      part = undefined;
      throw error;
    }));
}
