const columns = [
  ...['type', 'ref', 'parent', 'unit', 'cycle', 'title', 'ambition', 'theme', 'kind', 'measure'],
  ...['baseline', 'target', 'weight', 'date', 'value', 'confidence'],
] as const;

type Row = Partial<Record<(typeof columns)[number], string | number>>;

export interface GoalListSize {
  objectives: number;
  keyResultsPerObjective: number;
  checkInsPerKeyResult: number;
}

/** The quarter a day lies in, and its first day: a goal list whose check-ins are never to come. */
export function quarterOf(day: Date): { cycle: string; firstDay: string } {
  const quarter = Math.floor(day.getUTCMonth() / 3);
  const month = String(quarter * 3 + 1).padStart(2, '0');
  return {
    cycle: `${day.getUTCFullYear()}-Q${quarter + 1}`,
    firstDay: `${day.getUTCFullYear()}-${month}-01`,
  };
}

/** A goal list as CSV: of every 40 objectives one at the top, 3 below it, 9 below those, then 27. */
export function goalList(size: GoalListSize): string {
  const { cycle, firstDay } = quarterOf(new Date());
  const rows: Row[] = [];
  for (let index = 0; index < size.objectives; index += 1) {
    const place = index % 40;
    const objective = `o${index}`;
    rows.push({
      type: 'objective',
      ref: objective,
      parent: place === 0 ? '' : `o${index - place + Math.floor((place - 1) / 3)}`,
      unit: 'Bürgerbüro',
      cycle,
      title: `Anliegen Nr. ${index + 1} ist ohne Rückfrage am selben Tag erledigt`,
      ambition: 'aspirational',
      theme: 'Ende-zu-Ende-Prozesse',
    });
    for (let number = 0; number < size.keyResultsPerObjective; number += 1) {
      const keyResult = `${objective}-k${number}`;
      rows.push({
        type: 'key_result',
        ref: keyResult,
        parent: objective,
        title: `Bearbeitungszeit der Teilstrecke ${number + 1} sinkt auf fünf Tage`,
        kind: 'number',
        measure: 'Tage',
        baseline: 30,
        target: 5,
        weight: 1,
      });
      for (let checkIn = 0; checkIn < size.checkInsPerKeyResult; checkIn += 1) {
        const value = 30 - ((index + 3 * number + 5 * checkIn) % 26);
        rows.push({
          type: 'check_in',
          ref: `${keyResult}-c${checkIn}`,
          parent: keyResult,
          date: firstDay,
          value,
          confidence: value % 11,
        });
      }
    }
  }
  return [columns.join(','), ...rows.map(lineOf), ''].join('\n');
}

function lineOf(row: Row): string {
  return columns.map((column) => row[column] ?? '').join(',');
}
