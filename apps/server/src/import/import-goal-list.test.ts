import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { inTenant, readInTenant } from '../db/index.ts';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import { replaceCheckIn } from '../key-results/check-in-store.ts';
import { findOrganisation } from '../organisations/store.ts';
import { importGoalList } from './import-goal-list.ts';
import { describeProblem, GoalListError } from './problem.ts';
import { readStoredGoals } from './stored-goals.ts';
import { treesOf } from './testing/trees.ts';

const today = '2026-11-23';
let database: TestDatabase;
let number = 0;
/** A fresh name for each test. */
let organisation: string;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());
beforeEach(() => {
  organisation = `Stadt ${++number}`;
});

function bring(list: string | Uint8Array, name = organisation) {
  return importGoalList(database.db, Buffer.from(list), { organisation: name, today });
}

/** What is wrong with a list, one line each. */
async function problemsOf(list: string | Uint8Array): Promise<string[]> {
  const error: unknown = await bring(list).catch((reason: unknown) => reason);
  if (!(error instanceof GoalListError)) throw error;
  return error.problems.map((problem) => describeProblem(problem, 'de'));
}

async function stored(name = organisation) {
  const tenantId = (await findOrganisation(database.db, name)) ?? '';
  return readInTenant(database.db, tenantId, (transaction) =>
    readStoredGoals(transaction, tenantId),
  );
}

const small = `type,ref,parent,organisation,unit,cycle,title,description,ambition,theme,kind,measure,baseline,target,lower,upper,steps,weight,date,value,confidence,note
objective,Z1,,Gießen,Amt für Wohnen,2026-Q4,Wohngeld kommt schnell,,committed,Ende-zu-Ende-Prozesse; Methoden,,,,,,,,,,,,
key_result,E1,Z1,Gießen,Amt für Wohnen,2026-Q4,Bearbeitungsdauer,,,,number,Tage,45,20,,,,2,,,,
check_in,,E1,Gießen,,,,,,,,,,,,,,,2026-10-15,40,7,Erste Messung
check_in,,E1,Gießen,,,,,,,,,,,,,,,2026-11-02,"35,5",6,
key_result,E2,Z1,Gießen,Amt für Wohnen,2026-Q4,Erreichbarkeit,,,,maintain,%,,,90,,,1,,,,
check_in,,E2,Gießen,,,,,,,,,,,,,,,2026-10-10,93,,
key_result,E3,Z1,Gießen,Amt für Wohnen,2026-Q4,Einführung,,,,milestones,,,,,,1=Plan steht | 2=Pilot läuft,1,,,,
check_in,,E3,Gießen,,,,,,,,,,,,,,,2026-10-12,Plan steht,,
key_result,E4,Z1,Gießen,Amt für Wohnen,2026-Q4,Zufriedenheit,,,,steps,,,,,,0.3=Note = 3 | 0.7=Note = 2 | 1=Note = 1,1,,,,
check_in,,E4,Gießen,,,,,,,,,,,,,,,2026-10-12,,,noch nichts
check_in,,E4,Gießen,,,,,,,,,,,,,,,2026-11-12,Note = 3,8,
objective,Z2,Z1,Gießen,IT,2026-Q4,Formulare sind digital,,aspirational,,,,,,,,,,,,,
`;

describe('bringing in a list', () => {
  it('makes organisation, units and cycles that are missing, the cycle in the phase of the day', async () => {
    const result = await bring(small);
    expect(result).toMatchObject({ isNewOrganisation: true, newUnits: ['Amt für Wohnen', 'IT'] });
    expect((await stored()).cycles).toMatchObject([
      { name: '2026-Q4', start: '2026-10-01', end: '2026-12-31', kind: 'regular', phase: 'active' },
    ]);
    const row = 'type,ref,cycle,title\nobjective,V,2026-Q3,alt\nobjective,N,2027-Q1,neu\n';
    await bring(row);
    const phases = (await stored()).cycles.map(({ name, phase }) => [name, phase]);
    expect(phases).toEqual([
      ['2026-Q3', 'review'],
      ['2026-Q4', 'active'],
      ['2027-Q1', 'planning'],
    ]);
  });

  it('reads every kind of key result', async () => {
    await bring(small);
    const { keyResults, checkIns } = await stored();
    expect(keyResults.map(({ metric }) => metric)).toEqual([
      { kind: 'number', unit: 'Tage', baseline: 45, target: 20 },
      { kind: 'maintain', unit: '%', lower: 90 },
      {
        kind: 'milestones',
        items: [
          { label: 'Plan steht', weight: 1 },
          { label: 'Pilot läuft', weight: 2 },
        ],
      },
      {
        kind: 'steps',
        steps: [
          { label: 'Note = 3', score: 0.3 },
          { label: 'Note = 2', score: 0.7 },
          { label: 'Note = 1', score: 1 },
        ],
      },
    ]);
    expect(checkIns.map(({ value }) => value)).toEqual([
      40,
      35.5,
      93,
      ['Plan steht'],
      null,
      'Note = 3',
    ]);
  });

  it('gives the same tree whatever the separator, the encoding, the order of rows and columns', async () => {
    const plain = small.replace('"35,5"', '35.5');
    await bring(plain, `${organisation} a`);
    const expected = await treesOf(database.db, `${organisation} a`, today);
    const semicolons = plain
      .replace('Ende-zu-Ende-Prozesse; Methoden', '"Ende-zu-Ende-Prozesse; Methoden"')
      .replaceAll(',', ';')
      .replace('35.5', '35,5');
    const windows = Buffer.from(semicolons.replaceAll('\n', '\r\n'), 'latin1');
    const utf16 = Buffer.from(`\uFEFF${plain.replaceAll(',', '\t')}`, 'utf16le');
    const [header = '', ...rows] = plain.trimEnd().split('\n');
    const backwards = [header.toUpperCase(), ...rows]
      .map((row) => row.split(',').reverse().join(','))
      .join('\n');
    for (const list of [
      semicolons,
      `\uFEFF${semicolons}`,
      windows,
      utf16,
      `sep=;\n${semicolons}`,
      backwards,
    ]) {
      const name = `${organisation} ${++number}`;
      await bring(list, name);
      expect(await treesOf(database.db, name, today)).toEqual(expected);
    }
    const shuffled = [header, ...rows.toReversed()].join('\n');
    await bring(shuffled, `${organisation} b`);
    const { keyResults, checkIns } = await stored(`${organisation} b`);
    expect([keyResults.length, checkIns.length]).toEqual([4, 6]);
  });

  it('changes nothing the second time: no version, no time, no event', async () => {
    await bring(small);
    const snapshot = () =>
      database.asOwner(`select (select json_agg(o) from objectives o) as o, (select json_agg(k) from key_results k) as k,
        (select json_agg(c) from check_ins c) as c, (select json_agg(y) from cycles y) as y,
        (select max(id) from events) as e, (select json_agg(a) from alignments a) as a`);
    const before = await snapshot();
    const result = await bring(small);
    expect(result.objectives).toEqual({ created: 0, changed: 0, unchanged: 2, absent: 0 });
    expect(result.keyResults).toEqual({ created: 0, changed: 0, unchanged: 4, absent: 0 });
    expect(result.checkIns).toEqual({ created: 0, changed: 0, unchanged: 6, absent: 0 });
    expect(await snapshot()).toEqual(before);
  });

  it('changes just what changed', async () => {
    await bring(small);
    const changed = small
      .replace('Wohngeld kommt schnell', 'Wohngeld kommt sofort')
      .replace('"35,5"', '33')
      .replace('Note = 3,8,', 'Note = 2,8,')
      .replace(/^objective,Z2.*\n/m, '');
    const result = await bring(changed);
    expect(result.objectives).toEqual({ created: 0, changed: 1, unchanged: 0, absent: 1 });
    expect(result.keyResults).toEqual({ created: 0, changed: 0, unchanged: 4, absent: 0 });
    expect(result.checkIns).toEqual({ created: 0, changed: 2, unchanged: 4, absent: 0 });
    const { objectives, checkIns } = await stored();
    expect(objectives.map(({ title }) => title)).toEqual([
      'Wohngeld kommt sofort',
      'Formulare sind digital',
    ]);
    expect(checkIns.map(({ value }) => value)).toEqual([
      40,
      33,
      93,
      ['Plan steht'],
      null,
      'Note = 2',
    ]);
    const tenantId = await findOrganisation(database.db, organisation);
    const kept = await database.asOwner(
      `select value, kind, counts, replaces is not null as "isCorrection" from check_ins
       where tenant_id = $1 and value in ('35.5', '33') order by entry`,
      [tenantId],
    );
    expect(kept).toEqual([
      { value: 35.5, kind: 'value', counts: false, isCorrection: false },
      { value: 33, kind: 'correction', counts: true, isCorrection: true },
    ]);
  });

  it('keeps what a key result of a cycle under way was measured by', async () => {
    await bring(small);
    await bring(small.replace('number,Tage,45,20', 'number,Tage,45,15'));
    await bring(small.replace('number,Tage,45,20', 'number,Tage,45,15'));
    const tenantId = await findOrganisation(database.db, organisation);
    const kept = await database.asOwner(
      'select metric, until::text, reason, author from earlier_metrics where tenant_id = $1',
      [tenantId],
    );
    expect(kept).toMatchObject([
      {
        metric: { kind: 'number', baseline: 45, target: 20 },
        until: '2026-11-22',
        reason: 'Mit einer Zielliste geändert.',
        author: null,
      },
    ]);
  });

  it('counts a version for a new weight of an alignment', async () => {
    await bring(small);
    await bring(
      small.replace(
        'Formulare sind digital,,aspirational,,,,,,,,,',
        'Formulare sind digital,,aspirational,,,,,,,,,3',
      ),
    );
    const rows = await database.asOwner<{ version: number; weight: number }>(
      `select o.version, weight from objectives o join alignments a on a.objective_id = o.id
       join organisations g on g.tenant_id = o.tenant_id where g.name = $1`,
      [organisation],
    );
    expect(rows).toEqual([{ version: 2, weight: 3 }]);
  });

  it('leaves what a column would say alone where the file has no such column', async () => {
    await bring(small);
    const tenantId = (await findOrganisation(database.db, organisation)) ?? '';
    await inTenant(database.db, tenantId, (transaction) =>
      transaction
        .updateTable('objectives')
        .set({ rollup: 'both', description: 'Von Hand' })
        .where('ref', '=', 'Z1')
        .execute(),
    );
    const result = await bring(
      'type,ref,cycle,title\nobjective,Z1,2026-Q4,Wohngeld kommt schnell\n',
    );
    expect(result.objectives).toEqual({ created: 0, changed: 0, unchanged: 1, absent: 1 });
    const again = await bring(
      'type,ref,cycle,title,description\nobjective,Z1,2026-Q4,Wohngeld kommt schnell,\n',
    );
    expect(again.objectives.changed).toBe(1);
    expect((await stored()).objectives[0]).toMatchObject({ rollup: 'both', description: '' });
  });

  it('takes a list of nothing but check-ins for key results it knows', async () => {
    await bring(small);
    const result = await bring('type;parent;date;value\ncheck_in;E1;20.11.2026;31,25\n');
    expect(result.checkIns).toEqual({ created: 1, changed: 0, unchanged: 0, absent: 0 });
    expect((await stored()).checkIns.at(-1)).toMatchObject({
      date: '2026-11-20',
      value: 31.25,
      source: 'import',
    });
  });

  it('never overwrites a check-in that came by another way', async () => {
    await bring(small);
    const tenantId = (await findOrganisation(database.db, organisation)) ?? '';
    await inTenant(database.db, tenantId, (transaction) =>
      transaction
        .updateTable('check_ins')
        .set({ source: 'api' })
        .where('note', '=', 'Erste Messung')
        .execute(),
    );
    const result = await bring(small.replace('Erste Messung', 'Anders gemessen'));
    expect(result.checkIns).toMatchObject({ created: 1, changed: 0 });
    expect((await stored()).checkIns.map(({ note }) => note)).toContain('Erste Messung');
  });

  it('leaves alone what somebody has corrected or withdrawn since', async () => {
    await bring(small);
    const tenantId = (await findOrganisation(database.db, organisation)) ?? '';
    const replace = (note: string, kind: 'correction' | 'withdrawal') =>
      inTenant(database.db, tenantId, async (transaction) => {
        const { id, key_result_id, date } = await transaction
          .selectFrom('check_ins')
          .selectAll()
          .where('tenant_id', '=', tenantId)
          .where('note', '=', note)
          .executeTakeFirstOrThrow();
        const place = { tenantId, keyResultId: key_result_id, id };
        const nobody = { author: null, personId: null, authorRole: null };
        const entry = { date, value: 41, note: 'neu', ...nobody };
        await replaceCheckIn(transaction, place, { ...entry, kind, channel: 'api' });
      });
    await replace('Erste Messung', 'correction');
    await replace('noch nichts', 'withdrawal');
    const values = async () => (await stored()).checkIns.map(({ value }) => value);
    const corrected = [41, 35.5, 93, ['Plan steht'], 'Note = 3'];
    expect(await values()).toEqual(corrected);
    const again = await bring(small);
    expect(again.checkIns).toMatchObject({ created: 0, changed: 0, unchanged: 6 });
    expect(await values()).toEqual(corrected);
    // What a list corrects, a list may take back.
    await bring(small.replace('"35,5"', '33'));
    await bring(small);
    expect(await values()).toEqual(corrected);
  });

  it('wakes open pages once, after everything is written', async () => {
    const heard: unknown[] = [];
    const end = await database.listen({
      channels: ['zielbaum_events'],
      onNotification: (_, payload) => heard.push(payload),
      onGap: () => {},
    });
    await bring(small);
    await vi.waitFor(() => expect(heard).toHaveLength(1), { timeout: 10_000 });
    const tenantId = await findOrganisation(database.db, organisation);
    const counts = await database.asOwner(
      `select resource, count(*)::int from events where tenant_id = $1 group by resource order by resource`,
      [tenantId],
    );
    expect(counts).toEqual([
      { resource: 'checkIn', count: 6 },
      { resource: 'cycle', count: 1 },
      { resource: 'keyResult', count: 4 },
      { resource: 'objective', count: 2 },
    ]);
    await end();
  });

  it('remarks on several organisations, unknown columns and what cannot be kept', async () => {
    const { remarks } = await bring(
      'type,ref,parent,organisation,unit,cycle,title,kind,baseline,target,Priorität\n' +
        'objective,A,,Gießen,IT,2026,Jahresziel,,,,hoch\n' +
        'objective,B,A,Fulda,IT,2026-Q4,Quartalsziel,,,,\n' +
        'key_result,C,B,Fulda,Bauamt,2026-Q4,Ergebnis,number,0,5,\n',
    );
    expect(remarks).toEqual({
      organisations: ['Gießen', 'Fulda'],
      unknownColumns: ['Priorität'],
      crossCycleAlignments: 1,
      foreignUnits: 1,
    });
  });

  it('takes long lists in one go, and shows how far it is', async () => {
    const rows = ['type,ref,parent,cycle,title,kind,baseline,target,date,value'];
    for (let o = 0; o < 400; o++) {
      rows.push(`objective,O${o},${o ? `O${Math.floor((o - 1) / 3)}` : ''},2026-Q4,Ziel ${o},,,,,`);
      for (let k = 0; k < 7; k++) {
        rows.push(`key_result,K${o}-${k},O${o},2026-Q4,Ergebnis ${k},number,0,100,,`);
        for (let c = 0; c < 6; c++)
          rows.push(`check_in,,K${o}-${k},,,,,,2026-10-0${c + 1},${c * 7}`);
      }
    }
    const progress: string[] = [];
    const list = Buffer.from(rows.join('\n'));
    const options = {
      organisation,
      today,
      onProgress: (stage: string, done: number, total: number) =>
        progress.push(`${stage} ${done}/${total}`),
    };
    const first = await importGoalList(database.db, list, options);
    expect([first.objectives.created, first.keyResults.created, first.checkIns.created]).toEqual([
      400, 2_800, 16_800,
    ]);
    expect(progress.at(-1)).toBe('write 20000/20000');
    const second = await importGoalList(database.db, list, options);
    expect(second.checkIns).toEqual({ created: 0, changed: 0, unchanged: 16_800, absent: 0 });
  });
});

describe('a list with mistakes', () => {
  it('is not written at all, and every mistake is named by line, column and reason', async () => {
    const problems =
      await problemsOf(`type,ref,parent,cycle,title,ambition,kind,baseline,target,steps,weight,date,value,confidence
objective,Z1,,2026-Q4,,engagiert,,,,,,,,
objective,Z1,,2026-Q5,Doppelt,,,,,,,,,
objective,Z3,,,Ohne Zyklus,,,,,,,,,
objective,Z4,,2026-06-30/2026-01-01,Rückwärts,,,,,,,,,
key_result,E1,Z9,2026-Q4,Ohne Ziel,,number,0,1,,,,,
key_result,E2,Z1,2026-Q4,Gleich,,number,5,5,,,,,
key_result,E3,Z1,2026-Q4,Falsche Zahl,,number,zehn,1 %,,-1,,,
key_result,E4,Z1,2026-Q4,Fallend,,steps,,,0.7=a | 0.3=b,,,,
key_result,E5,E1,2026-Q4,Falsche Eltern,,number,0,1,,,,,
key_result,E6,Z1,2027-Q1,Anderer Zyklus,,quote,0,1,,,,,
check_in,,E2,,,,,,,,,2027-01-01,1,11
check_in,,E9,,,,,,,,,31.02.2026,1,
check_in,,Z1,,,,,,,,,2026-10-01,1,
meilenstein,M,,,,,,,,,,,,
`);
    expect(problems).toEqual([
      'Zeile 2, Spalte „ambition“: kennt „engagiert“ nicht; möglich sind: committed, aspirational',
      'Zeile 2, Spalte „title“: darf nicht leer sein',
      'Zeile 3, Spalte „ref“: „Z1“ steht schon in Zeile 2; jede ref darf nur einmal vorkommen',
      'Zeile 4, Spalte „cycle“: fehlt; jedes Ziel gehört in einen Zyklus wie 2026-Q4',
      'Zeile 5, Spalte „cycle“: das Ende des Zyklus liegt vor seinem Beginn',
      'Zeile 6, Spalte „parent“: nennt „Z9“; diese ref gibt es weder in der Datei noch in der Organisation',
      expect.stringMatching(/^Zeile 7, Spalte „target“: .*„maintain“/),
      expect.stringMatching(/^Zeile 8, Spalte „baseline“: ist keine Zahl/),
      expect.stringMatching(/^Zeile 8, Spalte „target“: ist keine Zahl/),
      'Zeile 8, Spalte „weight“: muss mindestens 0 sein',
      'Zeile 9, Spalte „steps“: ist nicht höher als die Stufe davor; Stufen müssen ansteigen',
      'Zeile 10, Spalte „parent“: nennt „E1“; das ist kein Ziel',
      'Zeile 11, Spalte „kind“: kennt „quote“ nicht; möglich sind: number, maintain, milestones, steps',
      'Zeile 11, Spalte „cycle“: nennt „2027-Q1“, das Ziel „Z1“ gehört aber in den Zyklus „2026-Q4“',
      'Zeile 12, Spalte „confidence“: muss höchstens 10 sein',
      'Zeile 12, Spalte „date“: liegt in der Zukunft',
      expect.stringMatching(/^Zeile 13, Spalte „date“: muss ein Kalendertag/),
      'Zeile 13, Spalte „parent“: nennt „E9“; diese ref gibt es weder in der Datei noch in der Organisation',
      'Zeile 14, Spalte „parent“: nennt „Z1“; das ist kein Schlüsselergebnis',
      'Zeile 15, Spalte „type“: kennt „meilenstein“ nicht; möglich sind: objective, key_result, check_in',
    ]);
    expect(await findOrganisation(database.db, organisation)).toBeUndefined();
  });

  it('names doubtful numbers of a key result and of its check-ins at once', async () => {
    const problems = await problemsOf(`type;ref;parent;cycle;title;kind;baseline;target;date;value
objective;A;;2026-Q4;Ziel;;;;;
key_result;K;A;;Ergebnis;number;1.000;2.500;;
check_in;;K;;;;;;01.10.2026;1.234
`);
    expect(problems.map((problem) => problem.slice(0, 45))).toEqual([
      'Zeile 3, Spalte „baseline“: „1.000“ kann 1000',
      'Zeile 3, Spalte „target“: „2.500“ kann 2500 o',
      'Zeile 4, Spalte „value“: „1.234“ kann 1234 od',
    ]);
  });

  it('leaves what was there as it was', async () => {
    await bring(small);
    const before = await treesOf(database.db, organisation, today);
    await problemsOf(
      small.replace('Wohngeld kommt schnell', 'Anders').replace('Note = 3,8,', 'Note = 9,8,'),
    );
    expect(await treesOf(database.db, organisation, today)).toEqual(before);
  });

  it('names each loop of objectives once', async () => {
    expect(
      await problemsOf(
        'type,ref,parent,cycle,title\nobjective,A,C,2026,a\nobjective,B,A,2026,b\nobjective,C,B,2026,c\nobjective,D,D,2026,d\nobjective,E,D,2026,e\n',
      ),
    ).toEqual([
      'Zeile 2, Spalte „parent“: führt im Kreis: A → C → B → A; ein Ziel darf nicht über andere zu sich selbst beitragen',
      'Zeile 5, Spalte „parent“: führt im Kreis: D → D; ein Ziel darf nicht über andere zu sich selbst beitragen',
    ]);
  });

  it('is told apart from a loop that only closes with what is stored', async () => {
    await bring('type,ref,parent,cycle,title\nobjective,A,,2026,a\nobjective,B,A,2026,b\n');
    expect(await problemsOf('type,ref,parent,cycle,title\nobjective,A,B,2026,a\n')).toEqual([
      'Zeile 2, Spalte „parent“: führt im Kreis: A → B → A; ein Ziel darf nicht über andere zu sich selbst beitragen',
    ]);
  });

  it('must not reuse the refs of another cycle', async () => {
    await bring(small);
    const problems = await problemsOf(
      small.replaceAll('2026-Q4', '2027-Q1').replaceAll(/^check_in.*\n/gm, ''),
    );
    expect(problems[0]).toBe(
      'Zeile 2, Spalte „ref“: „Z1“ gehört schon zu einem Ziel des Zyklus „2026-Q4“; ein Ziel eines anderen Zyklus braucht eine eigene ref',
    );
    expect(problems).toHaveLength(2);
  });

  it('changes nothing in a closed cycle, but may say again what is there', async () => {
    await bring(small);
    await database.asOwner(
      `update cycles set phase = 'closed' where tenant_id = (select tenant_id from organisations where name = $1)`,
      [organisation],
    );
    expect((await bring(small)).objectives.unchanged).toBe(2);
    expect(await problemsOf(small.replace('Erste Messung', 'Zweite'))).toEqual([
      'Zeile 4: ändert etwas im Zyklus „2026-Q4“, der abgeschlossen ist; seine Zahlen ändern sich nicht mehr',
    ]);
    for (const [column, cell] of [
      ['cycle_phase', 'active'],
      ['cycle_kind', 'practice'],
      ['cycle_start,cycle_end', '2026-10-01,2027-01-31'],
    ]) {
      const opened = `type,ref,cycle,${column},title\nobjective,Z1,2026-Q4,${cell},Neu\n`;
      expect(await problemsOf(opened)).toContainEqual(
        expect.stringMatching(/^Zeile 2: ändert etwas im Zyklus „2026-Q4“, der abgeschlossen ist/),
      );
    }
  });

  it('must not give a key result a kind that its check-ins do not fit', async () => {
    await bring(small);
    const problems = await problemsOf(
      'type,ref,parent,title,kind,baseline,target\nkey_result,E4,Z1,Zufriedenheit,number,0,10\n',
    );
    expect(problems).toEqual([
      expect.stringMatching(/^Zeile 2, Spalte „kind“: 2 vorhandene Zwischenstände passen nicht/),
    ]);
  });
});

describe('the depth of a list', () => {
  const head = 'type,ref,parent,cycle,title\n';
  const chain = (length: number) =>
    Array.from(
      { length },
      (_, index) =>
        `objective,Z${index},${index > 0 ? `Z${index - 1}` : ''},2026-Q4,Ziel ${index}\n`,
    ).join('');

  it('may be 500 levels', async () => {
    expect((await bring(head + chain(500))).objectives.created).toBe(500);
  });

  it('beyond that is refused at the row where it gets too deep, whatever the order', async () => {
    const reason = 'Spalte „parent“: führt zu einem Baum mit mehr als 500 Ebenen';
    expect(await problemsOf(head + chain(3_000))).toEqual([`Zeile 502, ${reason}`]);
    await bring(head + chain(400));
    const above = Array.from(
      { length: 101 },
      (_, index) => `objective,O${index},${index > 0 ? `O${index - 1}` : ''},2026-Q4,Oben\n`,
    ).join('');
    const raised = `${head}objective,Z0,O100,2026-Q4,Ziel 0\n${above}`;
    expect(await problemsOf(raised)).toEqual([`Zeile 2, ${reason}`]);
  });

  it('counts inside each cycle', async () => {
    const later = `${head + chain(500)}objective,X,Z499,2027-Q1,nächstes Jahr\n`;
    expect((await bring(later)).objectives.created).toBe(501);
  });
});
