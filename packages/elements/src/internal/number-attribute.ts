/** Reads an attribute as a number; an empty one is as if left out, where Lit would read 0. */
export function numberAttribute(text: string | null): number | null {
  return text?.trim() ? Number(text) : null;
}
