import { GoalListError } from './problem.ts';

/**
 * The text of a file as spreadsheets write it: UTF-8 with or without BOM, UTF-16 with BOM, else
 * Windows-1252 (what is no valid UTF-8 can hardly be anything else in a German office).
 *
 * @throws GoalListError for what is no text, and naming the first line that is no UTF-8 in a file
 * that otherwise is
 */
export function readText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  // The decoders drop the BOM.
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  refuseOtherFiles(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    refuseMixture(bytes);
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Before any decoding: what looks like text in a workbook or a picture does so by chance. */
function refuseOtherFiles(bytes: Uint8Array): void {
  const header = bytes.subarray(
    0,
    bytes.findIndex((byte) => byte === 0x0a || byte === 0x0d),
  );
  const isWorkbook = Buffer.from(bytes.subarray(0, 4)).toString('latin1') === 'PK\u0003\u0004';
  if (!isWorkbook && !bytes.includes(0) && !header.some(isNoText)) return;
  const reason = isWorkbook ? workbook : noText;
  throw new GoalListError([{ line: null, column: null, reason }]);
}

/** Tab, form feed and the like stand in texts, the other control characters nowhere. */
function isNoText(byte: number): boolean {
  return byte < 0x09 || (byte > 0x0d && byte < 0x20);
}

const workbook = {
  de: 'ist eine Arbeitsmappe, keine CSV-Datei; bitte im Tabellenprogramm als „CSV UTF-8“ speichern',
  en: 'is a workbook, not a CSV file; please save it as “CSV UTF-8” in the spreadsheet program',
};
const noText = {
  de: 'ist keine Textdatei; bitte im Tabellenprogramm als „CSV UTF-8“ speichern',
  en: 'is not a text file; please save it as “CSV UTF-8” in the spreadsheet program',
};

// Letters with marks, and the typographic signs: `ü`, `§`, `–`. In Windows-1252 the same bytes are
// `Ã¼`, `Â§` and `â€“`, which nobody writes.
const plainlyUtf8 = /[\xc2\xc3][\x80-\xbf]|\xe2[\x80-\x82][\x80-\xbf]/;

function refuseMixture(bytes: Uint8Array): void {
  if (
    !plainlyUtf8.test(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'))
  ) {
    return;
  }
  const before = new TextDecoder('utf-8').decode(bytes).split('\ufffd', 1)[0] ?? '';
  const line = before.split(/\r\n|\n|\r/).length;
  throw new GoalListError([{ line, column: null, reason: mixture }]);
}

const mixture = {
  de: 'ist anders kodiert als der Rest der Datei (UTF-8); bitte die ganze Datei im Tabellenprogramm als „CSV UTF-8“ speichern',
  en: 'is encoded differently from the rest of the file (UTF-8); please save the whole file as “CSV UTF-8” in the spreadsheet program',
};
