import type { CoachWords } from '../finding.ts';
import type { Reading } from '../reading.ts';

/** More than keeps a unit focused (method: 3 objectives per unit, 4 key results per objective). */
export function tooMany({ wording }: Reading): CoachWords[] {
  if (wording.kind !== 'objective') return [];
  const { title, keyResults = 0, objectives = 0, focus } = wording;
  const isTooMany = keyResults > (focus?.keyResults ?? 4) || objectives > (focus?.objectives ?? 3);
  return isTooMany ? [{ text: title, start: 0, end: title.length }] : [];
}
