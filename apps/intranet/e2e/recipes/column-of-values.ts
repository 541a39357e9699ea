import type { OkrClient } from '@zielbaum/sdk';

/** Enters lines such as `30.11.2026;1.250,5`, all of them or none. */
export function enterColumn(okr: OkrClient, keyResultId: string, csv: string) {
  const rows = csv
    .trim()
    .split(/\r?\n/)
    .map((line) => {
      const [day = '', number = ''] = line.split(';');
      const date = day.trim().split('.').reverse().join('-');
      return { date, value: Number(number.replaceAll('.', '').replace(',', '.')) };
    });
  return okr.keyResults.importCheckIns(keyResultId, { rows });
}
