import { StartError } from '../start-error.ts';
import type { Sentence } from '../sentence.ts';

const reasons: Readonly<Record<string, Sentence>> = {
  ENOENT: { de: 'es gibt sie oder ihren Ordner nicht', en: 'it or its folder does not exist' },
  ENOTDIR: { de: 'ihr Ordner ist keiner', en: 'its folder is none' },
  EISDIR: { de: 'das ist ein Ordner', en: 'that is a folder' },
  EACCES: { de: 'die Rechte reichen nicht', en: 'permission is missing' },
  EPERM: { de: 'die Rechte reichen nicht', en: 'permission is missing' },
  EROFS: { de: 'der Datenträger ist schreibgeschützt', en: 'the disk is write-protected' },
  ENOSPC: { de: 'der Datenträger ist voll', en: 'the disk is full' },
};

/** One sentence for a file that cannot be read, as the person named it. */
export function cannotRead(file: string, error: unknown): StartError {
  const { de, en } = reasonOf(error);
  return new StartError(
    {
      de: `Die Datei „${file}“ lässt sich nicht lesen: ${de}.`,
      en: `The file "${file}" cannot be read: ${en}.`,
    },
    { cause: error },
  );
}

/** One sentence for a file that cannot be written, as the person named it. */
export function cannotWrite(file: string, error: unknown): StartError {
  const { de, en } = reasonOf(error);
  return new StartError(
    {
      de: `Die Datei „${file}“ lässt sich nicht schreiben: ${de}.`,
      en: `The file "${file}" cannot be written: ${en}.`,
    },
    { cause: error },
  );
}

function reasonOf(error: unknown): Sentence {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  return reasons[code] ?? { de: code, en: code };
}
