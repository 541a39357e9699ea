import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scopes } from '@zielbaum/model';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import type { TestDatabase } from '../db/testing/test-database.ts';
import { createTestDatabase } from '../db/testing/test-database.ts';
import type { Language } from '../sentence.ts';
import { StartError } from '../start-error.ts';
import { runCommandLine } from './run.ts';

const program = fileURLToPath(new URL('main.ts', import.meta.url));
const list = `type;ref;parent;cycle;title;kind;baseline;target;date;value;Farbe
objective;Z1;;2026-Q4;Wohngeld kommt schnell;;;;;;
key_result;E1;Z1;;Bearbeitungsdauer;number;45;20;;;
check_in;;E1;;;;;;15.10.2026;40,5;
`;

let database: TestDatabase;
let folder: string;

beforeAll(async () => {
  database = await createTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'zielbaum-okr '));
  await writeFile(join(folder, 'Ziele für 2026.csv'), list);
});
afterAll(async () => {
  await database.close();
  await rm(folder, { recursive: true, force: true });
});

/** Gives one command in `folder`. */
async function okr(args: string[], { language = 'de' as Language, environment = {} } = {}) {
  let [out, err, code] = ['', '', 0];
  try {
    await runCommandLine(args, {
      language,
      today: '2026-11-23',
      config: readConfig({ DATABASE_URL: database.ownerUrl, ...environment }),
      folder,
      print: (text) => (out += `${text}\n`),
      remark: (text) => (err += `${text}\n`),
      progress: () => {},
      processId: process.pid,
      onInterrupt: () => () => {},
    });
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    code = 1;
    err += `${error.sentence[language]}\n`;
  }
  return { code, out, err };
}

/** Starts the program itself, as a shell would. */
function start(args: string[], environment: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['--conditions=@zielbaum/source', program, ...args], {
    cwd: folder,
    env: { PATH: process.env['PATH'], ...environment },
  });
  let [out, err] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  const end = once(child, 'close').then(([code]) => ({ code: code as number, out, err }));
  return { child, end };
}

describe('okr import and export', () => {
  it('bring a list in, show what they do, and write it back', async () => {
    const first = await okr(['import', 'Ziele für 2026.csv', '--organisation', 'Stadt Gießen']);
    expect(first).toEqual({
      code: 0,
      out: [
        'Stadt Gießen (neu angelegt)',
        '                     neu  geändert  unverändert  nicht in der Liste',
        'Ziele                  1         0            0                   0',
        'Schlüsselergebnisse    1         0            0                   0',
        'Zwischenstände         1         0            0                   0',
        'Neue Zyklen: 2026-Q4',
        '',
      ].join('\n'),
      err: 'Hinweis: Unbekannte Spalten blieben unbeachtet: Farbe.\n',
    });
    const again = await okr(['import', 'Ziele für 2026.csv', '--organisation', 'Stadt Gießen'], {
      language: 'en',
    });
    expect(again.out).toContain('Objectives     0        0          1                0');

    const written = await okr(['export', '--organisation', 'Stadt Gießen', '--out', 'zurück.csv']);
    expect(written).toEqual({ code: 0, out: '', err: 'Geschrieben: zurück.csv\n' });
    const printed = await okr(['export', '--organisation=Stadt Gießen', '--cycle', '2026-Q4']);
    expect(printed.out).toBe(await readFile(join(folder, 'zurück.csv'), 'utf8'));
    expect(printed.out).toContain('check_in,,E1,Stadt Gießen,,,,,,,,,,,,,,,2026-10-15,40.5,,\r\n');
  });

  it.each([
    [
      'ohne Zeilen.csv',
      'type,ref,cycle,title\n',
      { de: 'hat unter der Kopfzeile keine Zeile', en: 'has no row below the header' },
    ],
    ['leer.csv', '', { de: 'ist leer', en: 'is empty' }],
    [
      'bild.png',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      {
        de: 'ist keine Textdatei; bitte im Tabellenprogramm als „CSV UTF-8“ speichern',
        en: 'is not a text file; please save it as “CSV UTF-8” in the spreadsheet program',
      },
    ],
  ])('change nothing for a file that says nothing: %s', async (file, text, reason) => {
    await writeFile(join(folder, file), text);
    const args = ['import', file, '--organisation', 'Stadt Leer'];
    expect(await okr(args)).toEqual({
      code: 1,
      out: '',
      err: `Die Datei „${file}“ ${reason.de}; nichts wurde geschrieben.\n`,
    });
    expect((await okr(args, { language: 'en' })).err).toBe(
      `The file "${file}" ${reason.en}; nothing was written.\n`,
    );
    const exported = await okr(['export', '--organisation', 'Stadt Leer']);
    expect(exported.err).toBe('Eine Organisation „Stadt Leer“ gibt es nicht.\n');
  });

  it('read devices no further than a list can be', async () => {
    const args = ['--organisation', 'Stadt Leer'];
    expect((await okr(['import', '/dev/null', ...args])).err).toBe(
      'Die Datei „/dev/null“ ist leer; nichts wurde geschrieben.\n',
    );
    expect((await okr(['import', '/dev/zero', ...args])).err).toBe(
      'Die Datei „/dev/zero“ ist größer als 200 MB; eine Zielliste ist das wohl nicht.\n',
    );
  });

  it('cap a long list of unknown columns', async () => {
    const extra = Array.from({ length: 47 }, (_, index) => `S${index}`).join(',');
    await writeFile(
      join(folder, 'breit.csv'),
      `type,ref,cycle,title,${extra}\nobjective,A,2026-Q4,Ziel\n`,
    );
    const { code, err } = await okr(['import', 'breit.csv', '--organisation', 'Stadt Breit']);
    expect([code, err]).toEqual([
      0,
      'Hinweis: Unbekannte Spalten blieben unbeachtet: S0, S1, S2, S3, S4, S5, S6, S7, S8, S9 … und 37 weitere.\n',
    ]);
  });

  it('say in words why a file cannot be used', async () => {
    for (const [command, file, reason] of [
      ['import', '.', 'Die Datei „.“ lässt sich nicht lesen: das ist ein Ordner.\n'],
      ['openapi', '.', 'Die Datei „.“ lässt sich nicht schreiben: das ist ein Ordner.\n'],
    ] as const) {
      const args = command === 'import' ? [file, '--organisation', 'Stadt Leer'] : ['--out', file];
      expect(await okr([command, ...args])).toEqual({ code: 1, out: '', err: reason });
    }
  });

  it('name every mistake in either language, and change nothing', async () => {
    await writeFile(
      join(folder, 'falsch.csv'),
      'type,ref,cycle,title\nobjective,A,2026-Q7,\nziel,B,,\n',
    );
    const german = await okr(['import', 'falsch.csv', '--organisation', 'Neu']);
    expect(german.code).toBe(1);
    expect(german.err).toContain(`Zeile 2, Spalte „title“: darf nicht leer sein
Zeile 2, Spalte „cycle“: muss ein Zyklus sein wie 2026-Q4, 2026-H2, 2026 oder 2026-03-01/2026-06-30
Zeile 3, Spalte „type“: kennt „ziel“ nicht; möglich sind: objective, key_result, check_in
falsch.csv: 3 Fehler; nichts wurde geschrieben.
`);
    const english = await okr(['import', 'falsch.csv', '--organisation', 'Neu'], {
      language: 'en',
    });
    expect(english.err).toContain('Line 2, column "title": must not be empty\n');
    expect(english.err).toContain('falsch.csv: 3 mistakes; nothing was written.\n');
    const unknown = await okr(['export', '--organisation', 'Neu']);
    expect(unknown).toEqual({
      code: 1,
      out: '',
      err: 'Eine Organisation „Neu“ gibt es nicht.\n',
    });
  });
});

describe('okr key-results', () => {
  const organisation = ['--organisation', 'Stadt Limburg'];

  it('lists ids with objective, title and state, as a table or as JSON', async () => {
    const long = 'Wer Hilfe braucht, bekommt sie schnell und an einem Ort';
    await writeFile(
      join(folder, 'limburg.csv'),
      `type;ref;parent;cycle;title;kind;baseline;target
objective;A;;2026-Q4;${long};;;
key_result;A1;A;;Bearbeitungsdauer;number;45;20
objective;B;;2026-Q4;Kurz;;;
key_result;B1;B;;Wartezeit;number;9;3
objective;C;;2026-Q3;Vorbei;;;
key_result;C1;C;;Alt;number;1;2
`,
    );
    await okr(['import', 'limburg.csv', ...organisation]);
    await database.asOwner(`update key_results set state = 'dropped' where title = 'Wartezeit'`);

    const { code, out } = await okr(['key-results', ...organisation, '--json']);
    const listed = JSON.parse(out) as { id: string }[];
    const [first, second] = listed.map(({ id }) => id);
    expect([code, listed]).toEqual([
      0,
      [
        { id: first, objective: long, title: 'Bearbeitungsdauer', state: 'active' },
        { id: second, objective: 'Kurz', title: 'Wartezeit', state: 'dropped' },
      ],
    ]);
    const table = await okr(['key-results', ...organisation]);
    expect(table.out).toBe(
      [
        'Kennung                               Zustand    Ziel                                       Schlüsselergebnis',
        `${first}  aktiv      Wer Hilfe braucht, bekommt sie schnell u…  Bearbeitungsdauer`,
        `${second}  verworfen  Kurz                                       Wartezeit`,
        '',
      ].join('\n'),
    );
    const past = await okr(['key-results', ...organisation, '--cycle', '2026-Q3'], {
      language: 'en',
    });
    expect(past.out).toMatch(
      /^Id {36}State {3}Objective {2}Key result\n\S+ {2}active {2}Vorbei {5}Alt\n$/,
    );
  });

  it('say which cycles there are, and when there is nothing', async () => {
    expect(await okr(['key-results', ...organisation, '--cycle', '2026-Q9'])).toEqual({
      code: 1,
      out: '',
      err: 'Einen Zyklus „2026-Q9“ gibt es in „Stadt Limburg“ nicht; vorhanden sind: 2026-Q4, 2026-Q3.\n',
    });
    await writeFile(join(folder, 'ziel.csv'), 'type,ref,cycle,title\nobjective,A,2026-Q4,Ziel\n');
    await okr(['import', 'ziel.csv', '--organisation', 'Stadt Wetzlar']);
    const nothing = await okr(['key-results', '--organisation', 'Stadt Wetzlar']);
    expect([nothing.code, nothing.out]).toEqual([0, 'Keine Schlüsselergebnisse.\n']);
    const unknown = await okr(['key-results', '--organisation', 'Atlantis']);
    expect([unknown.code, unknown.err]).toEqual([
      1,
      'Eine Organisation „Atlantis“ gibt es nicht; „okr organisation create“ legt sie an.\n',
    ]);
  });
});

describe('okr key', () => {
  it('shows a new key once, lists keys without giving them away, and revokes them', async () => {
    const name = ['--organisation', 'Stadt Gießen'];
    const made = await okr([
      ...[
        'key',
        'create',
        ...name,
        '--kind',
        'embed',
        '--label',
        'Intranet',
        '--expires',
        '2199-06-30',
      ],
      ...['--origin', 'https://intranet.example', '--origin', 'http://127.0.0.1:4320'],
    ]);
    expect(made.code).toBe(0);
    const key = made.out.trim();
    expect(key).toMatch(/^okr_pk_[\w-]{43}$/);
    const [stored] = await database.asOwner('select scopes, origins, expires_at from api_keys');
    expect(stored).toEqual({
      scopes: ['okr:read'],
      origins: ['https://intranet.example', 'http://127.0.0.1:4320'],
      // The end of the day in Berlin, where it is summer.
      expires_at: new Date('2199-06-30T22:00:00Z'),
    });
    const listed = await okr(['key', 'list', ...name]);
    expect(listed.out).toContain(`${key.slice(0, 12)}…  gültig bis 2199-06-30`);
    expect(listed.out).not.toContain(key);
    expect((await okr(['key', 'revoke', key.slice(0, 10), ...name])).code).toBe(0);
    expect((await okr(['key', 'list', ...name])).out).toContain('widerrufen');
    expect((await okr(['key', 'revoke', key, ...name])).err).toBe(
      'Einen gültigen Schlüssel, der so beginnt, hat die Organisation nicht.\n',
    );
  });

  it('makes a key for a person, whose roles hold', async () => {
    const name = ['--organisation', 'Stadt Gießen'];
    const [person] = await database.asOwner<{ id: string }>(
      `insert into people (tenant_id, name)
       select tenant_id, 'Toni Beispiel' from organisations where name = 'Stadt Gießen' returning id`,
    );
    const options = ['--kind', 'api', '--person', person?.id ?? '', ...name];
    const made = await okr(['key', 'create', ...options]);
    expect(made.code, made.err).toBe(0);
    const keys = await database.asOwner(
      'select role, person_id, scopes from api_keys where person_id is not null',
    );
    expect(keys).toEqual([{ role: null, person_id: person?.id, scopes: [...scopes] }]);
    for (const wrong of [crypto.randomUUID(), 'toni']) {
      const refused = await okr(['key', 'create', '--kind', 'api', '--person', wrong, ...name]);
      expect(refused.err).toContain(`Eine Person mit der Id „${wrong}“ gibt es hier nicht`);
    }
    const both = await okr(['key', 'create', ...options, '--role', 'admin']);
    expect(both.err).toContain('--person gehört zu --kind api und ersetzt --role und --unit');
  });

  it.each([
    [
      ['--kind', 'embed'],
      'Ein Einbettungsschlüssel braucht mindestens eine Seite: --origin https://intranet.example.',
    ],
    [
      ['--kind', 'embed', '--origin', 'https://a.example/'],
      '--origin „https://a.example/“ ist keine Herkunft, wie Browser sie senden; gemeint ist wohl https://a.example (ohne Pfad).',
    ],
    [
      ['--kind', 'embed', '--origin', 'https://a.example', '--scope', 'okr:write'],
      '--scope „okr:write“ gibt es bei --kind embed nicht; möglich sind: okr:public, okr:read, okr:checkin.',
    ],
    [
      ['--kind', 'api', '--origin', 'https://a.example'],
      '--origin gehört zu --kind embed; ein API-Schlüssel ist für Programme, nicht für Seiten.',
    ],
    [['--kind', 'geheim'], '--kind kennt „geheim“ nicht; möglich sind: api, embed.'],
    [
      ['--kind', 'api', '--expires', '2020-01-01'],
      '--expires „2020-01-01“ ist kein kommender Tag der Form 2027-12-31.',
    ],
    [
      ['--kind', 'api'],
      'Eine Organisation „Atlantis“ gibt es nicht; „okr organisation create“ legt sie an.',
    ],
  ])('refuses %j', async (options, sentence) => {
    const answer = await okr(['key', 'create', '--organisation', 'Atlantis', ...options]);
    expect(answer).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });
});

describe('okr organisation create', () => {
  it('makes an organisation that keys can be created for', async () => {
    expect(await okr(['organisation', 'create', ' Stadt Neu ', '--kind', 'municipality'])).toEqual({
      code: 0,
      out: 'Angelegt: Stadt Neu\n',
      err: '',
    });
    const key = await okr(['key', 'create', '--organisation', 'Stadt Neu', '--kind', 'api']);
    expect(key.out).toMatch(/^okr_sk_/);
    const verified = await okr(['audit', 'verify', '--organisation', 'Stadt Neu']);
    expect(verified.out).toBe('Stadt Neu: 2 Einträge, unverändert.\n');
  });

  it('makes a municipality unless told to make an alliance', async () => {
    await okr(['organisation', 'create', 'Stadt Einfach']);
    await okr(['organisation', 'create', 'Verbund Neu', '--kind', 'alliance']);
    const kinds = await database.asOwner(
      "select kind from organisations where name in ('Stadt Einfach', 'Verbund Neu') order by name",
    );
    expect(kinds).toEqual([{ kind: 'municipality' }, { kind: 'alliance' }]);
  });

  it('refuses a name that is taken, and what is no name or kind', async () => {
    await okr(['organisation', 'create', 'Stadt Doppelt']);
    const create = async (...args: string[]) =>
      (await okr(['organisation', 'create', ...args])).err;
    expect(await create('Stadt Doppelt')).toBe(
      'Eine Organisation „Stadt Doppelt“ gibt es schon.\n',
    );
    expect(await create('Stadt Doppelt', '--kind', 'alliance')).toContain('gibt es schon');
    expect(await create('Kreis', '--kind', 'kreis')).toBe(
      '--kind kennt „kreis“ nicht; möglich sind: municipality, alliance.\n',
    );
    expect(await create('x'.repeat(301))).toMatch(/^Der Name der Organisation /);
    expect(await create('  ')).toMatch(/^Der Name der Organisation /);
  });
});

describe('okr audit verify', () => {
  const args = ['--organisation', 'Stadt Geprüft'];

  it('says that the log is whole, with what the command line did in it', async () => {
    await okr(['import', 'Ziele für 2026.csv', ...args]);
    await okr(['key', 'create', '--kind', 'api', ...args]);
    await okr(['key', 'revoke', 'okr_sk_', ...args]);
    expect(await okr(['audit', 'verify', ...args])).toEqual({
      code: 0,
      out: 'Stadt Geprüft: 3 Einträge, unverändert.\n',
      err: '',
    });
    const entries = await database.asOwner(
      `select action, who, details from audit_entries join organisations using (tenant_id)
       where name = 'Stadt Geprüft' order by seq`,
    );
    const counts = { objectives: 1, keyResults: 1, checkIns: 1 };
    expect(entries).toEqual([
      { action: 'goalList.import', who: 'cli', details: counts },
      { action: 'keys.create', who: 'cli', details: {} },
      { action: 'keys.revoke', who: 'cli', details: {} },
    ]);
  });

  it('names the first entry that was changed', async () => {
    await database.asOwner(
      `set session_replication_role = replica;
       update audit_entries set action = 'nothing' where seq = 2;
       set session_replication_role = origin`,
    );
    expect(await okr(['audit', 'verify', ...args])).toEqual({
      code: 1,
      out: '',
      err: 'Stadt Geprüft: Das Protokoll ist verändert worden. Der erste falsche oder fehlende Eintrag ist Nr. 2; bitte eine Sicherung dagegenhalten.\n',
    });
    expect((await okr(['audit', 'verify', ...args], { language: 'en' })).err).toContain(
      'The first wrong or missing entry is no. 2',
    );
  });
});

describe('okr retention run', () => {
  const args = ['--organisation', 'Stadt Vergesslich'];

  it('counts what is due, removes it, and says of what class it was', async () => {
    await okr(['import', 'Ziele für 2026.csv', ...args]);
    await okr(['key', 'create', '--kind', 'api', ...args]);
    await okr(['key', 'revoke', 'okr_sk_', ...args]);
    const ofCity = `tenant_id = (select tenant_id from organisations where name = 'Stadt Vergesslich')`;
    await database.asOwner(
      `update api_keys set revoked_at = now() - interval '25 months' where ${ofCity}`,
    );
    await database.asOwner(`delete from events where ${ofCity}`);
    const counts = [
      '  Urheberschaften  0',
      '  Abstimmungen     0',
      '  Schlüssel        1',
      '  Flüchtiges       0',
      '  Prüfprotokoll    0',
      '',
    ].join('\n');
    const tried = await okr(['retention', 'run', '--dry-run', ...args]);
    expect(tried).toEqual({ code: 0, out: `Stadt Vergesslich, fällig:\n${counts}`, err: '' });
    expect((await okr(['key', 'list', ...args])).out).toContain('widerrufen');
    const done = await okr(['retention', 'run', ...args]);
    expect(done).toEqual({ code: 0, out: `Stadt Vergesslich, gelöscht:\n${counts}`, err: '' });
    expect((await okr(['key', 'list', ...args])).out).toBe('Keine Schlüssel.\n');
    const again = await okr(['retention', 'run', ...args], { language: 'en' });
    expect(again.out).toMatch(/^Stadt Vergesslich, removed:\n {2}authorships {6}0\n/);
    const verified = await okr(['audit', 'verify', ...args]);
    expect(verified.out).toBe('Stadt Vergesslich: 4 Einträge, unverändert.\n');
  });
});

describe('okr', () => {
  it.each([
    [
      ['bringe'],
      'Den Befehl „bringe“ gibt es nicht; möglich sind: organisation create, import, export, key-results, seed, migrate, key create, key list, key revoke, audit verify, retention run, openapi.',
    ],
    [
      ['key', 'steal'],
      'Den Befehl „key steal“ gibt es nicht; möglich sind: organisation create, import, export, key-results, seed, migrate, key create, key list, key revoke, audit verify, retention run, openapi.',
    ],
    [['import', '--organisation', 'A'], '„okr import“ braucht FILE; mehr sagt okr import --help.'],
    [['import', 'x.csv'], '„okr import“ braucht --organisation NAME; mehr sagt okr import --help.'],
    [
      ['import', 'x.csv', '--organisation', 'A'],
      'Die Datei „x.csv“ lässt sich nicht lesen: es gibt sie oder ihren Ordner nicht.',
    ],
    [
      ['import', 'x.csv', '--organisation', 'Stadt', 'Gießen'],
      '„okr import“ kann mit „Gießen“ nichts anfangen; Namen mit Leerzeichen gehören in Anführungszeichen.',
    ],
    [['import', 'x.csv', '--organisation'], 'Nach --organisation fehlt NAME.'],
    [
      ['export', '--organisation', 'A', '--organisation', 'B'],
      '--organisation darf nur einmal stehen.',
    ],
    [['seed', '--force'], '„okr seed“ kennt --force nicht; mehr sagt okr seed --help.'],
    [['openapi', '--check=ja'], '--check steht für sich und braucht keinen Wert.'],
    [
      ['openapi', '--out', 'gibt/es/nicht'],
      'Die Datei „gibt/es/nicht“ lässt sich nicht schreiben: es gibt sie oder ihren Ordner nicht.',
    ],
  ])('answers %j with one sentence and exit code 1', async (args, sentence) => {
    expect(await okr(args)).toEqual({ code: 1, out: '', err: `${sentence}\n` });
  });

  it('helps with all commands and with each', async () => {
    expect((await okr([])).out).toMatch(/import {15}Bringt eine Zielliste[^]*okr BEFEHL --help/);
    expect((await okr(['key', 'create', '--help'], { language: 'en' })).out).toContain(
      'Usage: okr key create --organisation NAME --kind api|embed [--origin URL …] [--scope SCOPE …]',
    );
  });

  it('seeds the example alliance, once', async () => {
    expect((await okr(['seed'])).out).toMatch(/^Gießen: angelegt\n/);
    expect((await okr(['seed'])).out).toMatch(/^Gießen: war schon da\n/);
  });

  it('brings tables up to date', async () => {
    expect((await okr(['migrate'])).out).toBe('Die Tabellen sind auf dem Stand.\n');
  });

  it('prints the description of the API', async () => {
    const { out } = await okr(['openapi']);
    expect(JSON.parse(out)).toHaveProperty('openapi', '3.1.0');
  });
});

describe('the program', () => {
  it('ends with one sentence and exit code 1, in the language of the terminal', async () => {
    const german = await start(['seed'], { DATABASE_URL: 'oracle://x' }).end;
    expect(german).toEqual({
      code: 1,
      out: '',
      err: 'Die Umgebungsvariable DATABASE_URL ist keine Adresse der Form postgres://Name:Kennwort@Rechner/Datenbank.\n',
    });
    const english = await start(['sow'], { LANG: 'en_GB.UTF-8' }).end;
    expect(english.err).toMatch(
      /^There is no command "sow"; there are: organisation create, [^\n]*\.\n$/,
    );
  });

  it('tells every mistake to a pipe whose reader takes its time', async () => {
    const rows = Array.from({ length: 5_000 }, (_, index) => `ziel,Z${index},2026-Q4,Ziel\n`);
    await writeFile(join(folder, 'voller Fehler.csv'), `type,ref,cycle,title\n${rows.join('')}`);
    const { child, end } = start(['import', 'voller Fehler.csv', '--organisation', 'Neu'], {
      DATABASE_URL: database.ownerUrl,
    });
    // Nobody reads until the pipe has long been full.
    child.stderr.pause();
    setTimeout(() => child.stderr.resume(), 4_000);
    const { code, err } = await end;
    expect(code).toBe(1);
    expect(err.split('\n').filter((line) => line.startsWith('Zeile '))).toHaveLength(5_000);
    expect(err).toMatch(/\nvoller Fehler\.csv: 5000 Fehler; nichts wurde geschrieben\.\n$/);
  });

  it('starts the embedded database where none runs, and stops it again, also when interrupted', async () => {
    const embedded = { ZIELBAUM_DATA_DIR: join(folder, 'Daten') };
    const isRunning = () => existsSync(join(folder, 'Daten', 'postgres', 'postmaster.pid'));
    const migrated = await start(['migrate'], embedded).end;
    expect(migrated).toEqual({
      code: 0,
      out: expect.stringMatching(
        /^Angewendet: 0001-first-tables\.sql\nAngewendet: 0002-/,
      ) as string,
      err: 'Lege die Datenbank an …\nStarte die Datenbank …\n',
    });
    expect(isRunning()).toBe(false);

    const rows = Array.from({ length: 20_000 }, (_, index) => `objective,Z${index},2026-Q4,Ziel`);
    await writeFile(join(folder, 'lang.csv'), ['type,ref,cycle,title', ...rows].join('\n'));
    const { child, end } = start(['import', 'lang.csv', '--organisation', 'Lang'], embedded);
    child.stderr.on('data', (text: string) => {
      if (text.includes('Schreibe')) child.kill('SIGINT');
    });
    expect(await end).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringMatching(
        /Schreibe 2\.000 von 20\.000 …\nAbgebrochen; nichts wurde geändert\.\n$/,
      ),
    });
    expect(isRunning()).toBe(false);
    const { err } = await okr(['export', '--organisation', 'Lang'], {
      environment: { DATABASE_URL: '', ...embedded },
    });
    expect(err).toContain('Eine Organisation „Lang“ gibt es nicht.');
  });
});
