import type { Answer } from './http.ts';

/** The body of an answer alone. */
export async function bodyOf<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { body } = await answer;
  return body;
}
