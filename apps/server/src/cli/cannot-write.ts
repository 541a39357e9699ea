import { StartError } from '../db/index.ts';

/** One sentence for a file that cannot be written, as the person named it. */
export function cannotWrite(file: string, error: unknown): StartError {
  const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return new StartError(
    {
      de: `Die Datei „${file}“ lässt sich nicht schreiben (${reason}).`,
      en: `The file "${file}" cannot be written (${reason}).`,
    },
    { cause: error },
  );
}
