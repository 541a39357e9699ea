import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coach, coachRules, type CoachRule, type Wording } from './index.ts';

/** Rule → the words it rests on. */
function adviceOn(wording: Wording): Partial<Record<CoachRule, string[]>> {
  return Object.fromEntries(
    coach(wording).map(({ rule, words }) => [rule, words.map(({ text }) => text)]),
  );
}

const onObjective = (title: string) => adviceOn({ kind: 'objective', title });
const onKeyResult = (title: string) => adviceOn({ kind: 'keyResult', title });

describe('task', () => {
  it.each([
    ['Leitfaden für leichte Sprache erstellen', ['erstellen']],
    ['Bänke streichen und Spielplätze sanieren', ['streichen', 'sanieren']],
    ['Wir führen eine Software für das Ordnungsamt ein', ['führen', 'ein']],
    ['Wir wollen das Intranet modernisieren', ['modernisieren']],
    ['Anforderungen ans Archiv aufnehmen und priorisieren', ['aufnehmen', 'priorisieren']],
    ['Den Vertrag über die Fernwärme neu aushandeln', ['aushandeln']],
    ['Den Entwurf rechtlich prüfen lassen', ['prüfen']],
    ['Das Team baut das Formular um', ['baut', 'um']],
    ['Der Bauhof soll zwölf Bänke am Ufer aufstellen', ['aufstellen']],
    ['Einführung der elektronischen Akte', ['Einführung']],
    ['Erneute Prüfung der Auflagen', ['Prüfung']],
    ['Softwareeinführung im Standesamt', ['Softwareeinführung']],
    ['Create a plain language guide', ['Create']],
    ['We will set up a one-stop shop', ['set', 'up']],
    ['Set up a help desk', ['Set', 'up']],
    ['Wir laden die Vereine ein', ['laden', 'ein']],
    ['Relocate the lost property office', ['Relocate']],
    ['By May, negotiate a contract with the bus company', ['negotiate']],
    ['Introduction of electronic files', ['Introduction']],
    ['Im Mai erfolgt die Sanierung der Stadthalle', ['Sanierung']],
    ['Geplant ist die Erweiterung der Kita Sonnenschein', ['Erweiterung']],
    ['Der Fragebogen wird im Juni erstellt', ['erstellt']],
    ['Der Spielplatz wird bis Mai gestrichen', ['gestrichen']],
    ['Die Stadthalle soll saniert werden', ['saniert']],
    ['Stimmt den Dienstplan mit dem Klinikum ab!', ['Stimmt']],
    ['Erstelle einen Plan für den Winterdienst', ['Erstelle']],
    ['Erstellen der Satzung', ['Erstellen']],
    ['Wir pflanzen 500 Linden am Kanal', ['pflanzen']],
    ['Wir loben einen Preis aus und feiern ein Fest', ['loben', 'feiern']],
    ['Refurbish 12 classrooms', ['Refurbish']],
    ['Deploy sensors in the sports halls', ['Deploy']],
    ['The old depot will be demolished', ['demolished']],
    ['Conduct interviews with market traders', ['Conduct']],
    ['Leitfaden erstellen und Rückfragen von 30 auf 10 senken', ['erstellen']],
    ['Replace the boiler and cut gas use from 90 to 60 MWh', ['Replace']],
  ])('finds the to-do in "%s"', (title, words) => {
    expect(onKeyResult(title)).toEqual({ task: words });
  });

  it.each([
    'Bürgerinnen und Bürger können Räume online anbieten',
    'Berichte, die wir nicht mehr erstellen',
    'Jugendliche planen ihre Stadt mit',
    'Staff train each other and feel safe',
    'Kinder lernen früh schwimmen',
    'Mit großen und kleinen Betrieben im Gespräch',
    'Wir machen es Ehrenamtlichen leicht, sich einzubringen',
    'Senkung der Lärmbelastung',
    'Planning decisions are fair',
    'Strengthen trust in the public order office',
    'Die Auszahlung der Beihilfe erfolgt pünktlich',
    'Heute den Kindern die Stadt von morgen',
    'Findet die Stadt zu sich selbst?',
    'Wir machen eine gute Figur',
    'Anträge werden zügig geprüft',
    'Wo Eltern Rat suchen, finden sie ihn',
    'Parents will be proud of our schools',
    'Tram 9 passengers feel safe',
    'Die Innenstadt lädt wieder zum Verweilen ein',
    'Die Stadt regt zum Mitmachen an',
    'Anträge lassen sich von zu Hause stellen',
  ])('sees none in "%s"', (title) => {
    expect(onObjective(title)).toEqual({});
  });
});

describe('output', () => {
  it.each([
    ['Die E-Akte ist eingeführt', 'ist eingeführt'],
    ['15 Prozesse digitalisiert', 'digitalisiert'],
    ['Ein Leitfaden liegt vor', 'liegt vor'],
    ['Das Bürgerportal ist online', 'ist online'],
    ['12 Newsletter pro Jahr', '12 Newsletter'],
    ['12 Ladesäulen stehen', 'stehen'],
    ['Die Zahl der Schulungen steigt von 3 auf 10', 'Zahl der Schulungen'],
    ['Die Löschzüge sind mit Digitalfunk ausgestattet', 'sind mit Digitalfunk ausgestattet'],
    ['Der Kreisverkehr wurde dem Verkehr übergeben', 'wurde dem Verkehr übergeben'],
    ['Fünf Schulhöfe entsiegelt', 'entsiegelt'],
    ['Die neue Software läuft seit Juli', 'läuft seit'],
    ['Im Tropenhaus hängen zwölf neue Infotafeln', 'hängen zwölf neue'],
    ['Der Ratssaal hat eine Lüftung bekommen', 'hat eine Lüftung bekommen'],
    ['Der Radweg, für den lange Grundstücke fehlten, ist gebaut', 'ist gebaut'],
    ['Anzahl der Ladepunkte von 40 auf 90', 'Anzahl der Ladepunkte'],
    ['The guide has been published', 'has been published'],
    ['The planning portal is up and running', 'is up and running'],
    ['Number of training sessions', 'Number of training'],
    ['Das neue Gerätehaus in Oberdorf steht', 'steht'],
    ['Das neue Löschfahrzeug steht in der Halle', 'steht'],
    ['Die Stadt hat endlich einen Hitzeplan', 'hat endlich einen Hitzeplan'],
    ['The town has a heat action plan', 'has a heat action plan'],
    ['Wir haben im Stadtwald Eichen gepflanzt', 'haben im Stadtwald Eichen gepflanzt'],
    ['The council has planted oaks', 'has planted'],
    ['Flyer liegen in den Arztpraxen aus', 'liegen in den Arztpraxen aus'],
    ['Twenty new benches along the river', 'Twenty new benches'],
    ['Sensors deployed to three car parks', 'deployed'],
    ['A guide is out, and calls fell from 400 to 250', 'is out'],
    ['Ein Merkblatt liegt vor, und die Rückfragen sinken von 30 auf 10', 'liegt vor'],
    ['In der Sporthalle hängt ein Defibrillator', 'hängt ein Defibrillator'],
    ['Die Formulare liegen als PDF auf der Website', 'liegen als PDF'],
    ['Den Bescheid gibt es in Leichter Sprache', 'gibt es in'],
    ['The museum has a drinking fountain', 'has a drinking fountain'],
    ['We launched the mobility app in spring', 'launched'],
    ['Das Bürgeramt eröffnete eine Außenstelle', 'eröffnete'],
    ['Ein neues Leitbild für die Bibliothek', 'neues Leitbild'],
    ['A brand-new website for the theatre', 'brand-new website'],
    ['Die Klassenräume sind mit WLAN versorgt', 'sind mit WLAN versorgt'],
  ])('finds what is made, not what it changes, in "%s"', (title, words) => {
    expect(onKeyResult(title)).toEqual({ output: [words] });
  });

  it.each([
    'Nach der Einführung der E-Akte sinkt die Suchzeit von 9 auf 2 Minuten',
    'Kinder sind gut auf die Schule vorbereitet',
    'Ummeldungen, die online abgeschlossen werden',
    'Anrufe werden freundlich angenommen',
    'Die Beschäftigten sind gut ausgebildet',
    'Eine gute Betreuung ist gewährleistet',
    'Die Feuerwehr hat wieder genug Nachwuchs',
    'Wir haben ein offenes Ohr',
    'Wer umzieht, ist schnell umgemeldet',
    'We have learned from our mistakes',
    'Eltern bekommen Hilfe, und die Zahl der Abbrüche sinkt von 8 auf 3',
    'Trains run as planned',
    'Kinder sind in der Nachbarschule untergekommen',
    'Die Verwaltung ist krisenfest aufgestellt',
    'Der Ortsteil hat eine Stimme',
    'Neue Wege in der Jugendhilfe',
  ])('sees none in "%s"', (title) => {
    expect(onKeyResult(title)).toEqual({});
  });

  it('is found beside a task where it has a sentence of its own', () => {
    expect(onKeyResult('Leitfaden schreiben; am Ende haben drei Schulungen stattgefunden')).toEqual(
      { task: ['schreiben'], output: ['haben drei Schulungen stattgefunden'] },
    );
  });

  it('sees none where a value has to stay in a band', () => {
    const metric = { kind: 'maintain', lower: 95 } as const;
    expect(adviceOn({ kind: 'keyResult', title: 'Läufe sind um acht fertig', metric })).toEqual({});
  });
});

it('asks of a deed that somebody else has to do', () => {
  expect(onKeyResult('Draft a heat plan and have it signed off')).toEqual({ task: ['Draft'] });
});

describe('numberInObjective', () => {
  it.each([
    ['80 % der Anträge kommen online an', ['80 %']],
    ['Drei Ämter arbeiten besser zusammen', ['Drei']],
    ['Wir sparen 1,5 Millionen Euro', ['1,5']],
    ['Residents get a permit within 14 days', ['14']],
    ['Verdopplung der Zahl der Lesepaten', ['Verdopplung']],
    ['Jede dritte Fahrt erfolgt mit dem Bus', ['dritte']],
    ['A third of all trips are made on foot', ['third']],
  ])('finds the number in "%s"', (title, words) => {
    expect(onObjective(title)).toEqual({ numberInObjective: words });
  });

  it.each([
    'Bis 2030 leben Menschen hier klimafreundlich',
    'Ab dem 1. August gelingt der Ganztag',
    'Unter der 115 bekommen Anrufende sofort Auskunft',
    'Hilfen nach § 35 erreichen Jugendliche rechtzeitig',
    'Die sechs Städte arbeiten zusammen',
    'Die Feuerwehrleute der Wache 2 arbeiten gern bei uns',
    'Auf der B 27 wird es ruhig',
    'Kinder unter drei Jahren finden Geborgenheit',
    'Das Viertel am Bahnhof lebt auf',
  ])('takes names and dates for no number in "%s"', (title) => {
    expect(onObjective(title)).toEqual({});
  });
});

describe('noBaseline', () => {
  it.each([
    ['Die Wartezeit sinkt auf 15 Minuten', ['sinkt', '15']],
    ['60 % der Anträge werden online gestellt', ['60 %']],
    ['Unfälle gehen zurück', ['gehen', 'zurück']],
    ['Residents get an appointment faster', ['faster']],
    ['20 % weniger Restmüll als heute', ['20 %', 'weniger']],
    ['70 % der Auszubildenden bleiben im Haus', ['70 %']],
  ])('asks where "%s" starts', (title, words) => {
    expect(onKeyResult(title)).toEqual({ noBaseline: words });
  });

  it.each([
    'Die Wartezeit sinkt von 35 auf 15 Minuten',
    'Krankheitstage je Person: 14 statt bisher 18',
    'Wartezeit 9 → 5 Tage',
    'Average waiting time falls from 35 to 15 minutes',
    'Die Hotline bleibt über 90 % erreichbar',
    'Die Wartezeit sinkt von elf auf höchstens sechs Wochen',
    'Neun von zehn verstehen den Bescheid (Vorjahr: sechs von zehn)',
    'Rettungswagen sind pünktlich: 95 % (2024: 88 %)',
    'Das Portal nutzen 3.000 Menschen, beim Start waren es 900',
    'Fehlerhafte Bescheide: 7 % (Stand Januar) → höchstens 3 %',
    'Mindestens 95 % der Notrufe werden auch weiterhin in 10 Sekunden angenommen',
    '72% of tenants know their adviser, up from 50%',
    'Heating energy (2023 = 100) is down to 78',
    'At least 97% of buses continue to leave on time',
    'Mindestens 95 % pünktliche Lohnzahlungen werden beibehalten.',
    'Die Rückgabequote darf nicht unter 98 % fallen',
    'We keep the heating bill at its level of 2024 or lower',
    'Most children can swim by the age of ten',
    'Die Teilnehmenden geben eine 1,9 statt wie letztes Jahr eine 3,2',
  ])('asks nothing of "%s"', (title) => {
    expect(onKeyResult(title)).toEqual({});
  });

  it('takes the baseline from the metric', () => {
    const title = 'Die Bearbeitungszeit sinkt';
    const from = (baseline: number) =>
      adviceOn({ kind: 'keyResult', title, metric: { kind: 'number', baseline, target: 5 } });
    expect(from(9)).toEqual({});
    expect(from(0)).toEqual({ noBaseline: ['sinkt'] });
  });
});

describe('allOrNothing', () => {
  it.each([
    ['Alle Beschäftigten kennen die Notfallnummer', ['Alle']],
    ['Kein Antrag geht mehr verloren', ['Kein']],
    ['No application gets lost any more', ['No']],
    ['Lückenlose Begleitung beim Übergang in den Beruf', ['Lückenlose']],
    ['Nicht ein einziger Antrag bleibt liegen', ['Nicht ein einziger']],
    ['Schwere Unfälle gehen von 6 auf null zurück', ['null']],
    ['Share of repairs done in time goes from 60% to 100%', ['100%']],
    ['Restloser Verzicht auf Papier', ['Restloser']],
    ['Sämtliche Anrufe werden angenommen, bisher gehen 18 % ins Leere', ['Sämtliche']],
  ])('finds the absolute word in "%s"', (title, words) => {
    expect(onKeyResult(title)).toEqual({ allOrNothing: words });
  });

  it('finds a full 100 %', () => {
    expect(onKeyResult('100 % der Anrufe werden angenommen').allOrNothing).toEqual(['100 %']);
  });

  it.each([
    'Immer mehr Kinder lernen schwimmen',
    'Jeden Tag gibt es freie Termine',
    'Nach jeder Sitzung fragen wir nach',
    '65 % aller Hundebesitzer zahlen per Lastschrift',
    'In allen Kitas zusammen sinkt die Zahl der Schließtage von 41 auf 20',
    'Papierverbrauch (2023 = 100 %) liegt nur noch bei 65 %',
    'Losses, which cost us money every time, drop by 15%',
  ])('sees none in "%s"', (title) => {
    expect(onKeyResult(title)).not.toHaveProperty('allOrNothing');
  });

  it('is about how it is measured once that is known', () => {
    const title = 'Alle Fahrgäste steigen ohne Stufe ein';
    const items = [{ label: 'Bus' }, { label: 'Bahn' }];
    const measuredBy = (count: number) =>
      adviceOn({
        kind: 'keyResult',
        title,
        metric: { kind: 'milestones', items: items.slice(0, count) },
      });
    expect(measuredBy(1)).toEqual({ allOrNothing: [title] });
    expect(measuredBy(2)).toEqual({});
  });
});

describe('jargon', () => {
  it.each([
    ['Unsere Stakeholder profitieren von Synergien', ['Stakeholder', 'Synergien']],
    ['Change-Management kommt bei den Beschäftigten an', ['Change-Management']],
    ['We pick quick wins', ['quick wins']],
    ['Unsere Angebote sind bedarfsorientiert', ['bedarfsorientiert']],
    ['Unsere Prozesslandschaft ist bekannt', ['Prozesslandschaft']],
    ['HzE-Fälle sind OZG-Leistungen', ['HzE-Fälle', 'OZG-Leistungen']],
    ['Monitoring und Literacy', ['Monitoring', 'Literacy']],
    ['Our FCR is fine', ['FCR']],
  ])('finds it in "%s"', (title, words) => {
    expect(onObjective(title)).toEqual({ jargon: words });
  });

  it.each([
    'Der Film und der Fimmel',
    'PDF und WLAN vom DRK',
    'Hilfen nach § 35 SGB VIII',
    'BUSSE UND BAHNEN',
    'Training und Camping',
  ])('leaves "%s" alone', (title) => {
    expect(onObjective(title)).toEqual({});
  });
});

describe('tooMany', () => {
  const title = 'Pflegende fühlen sich gut beraten';

  it('warns beyond 4 key results and 3 objectives', () => {
    expect(adviceOn({ kind: 'objective', title, keyResults: 4, objectives: 3 })).toEqual({});
    expect(adviceOn({ kind: 'objective', title, keyResults: 5 })).toEqual({ tooMany: [title] });
    expect(adviceOn({ kind: 'objective', title, objectives: 4 })).toEqual({ tooMany: [title] });
  });

  it('follows the limits of the organisation', () => {
    const focus = { keyResults: 2, objectives: 6 };
    expect(adviceOn({ kind: 'objective', title, objectives: 6, focus })).toEqual({});
    expect(adviceOn({ kind: 'objective', title, keyResults: 3, focus })).toHaveProperty('tooMany');
  });
});

it('asks a question in both languages for every finding', () => {
  const [finding] = coach({ kind: 'keyResult', title: 'Die E-Akte ist eingeführt' });
  expect(finding?.question).toEqual({
    de: 'Woran merken Bürgerinnen und Bürger, dass es das jetzt gibt?',
    en: 'How will residents notice that this exists now?',
  });
});

it('reads a title in the language it is told to', () => {
  const title = 'Plan test';
  expect(coach({ kind: 'objective', title, language: 'de' })).toEqual([]);
  expect(coach({ kind: 'objective', title, language: 'en' })).toHaveLength(1);
});

describe('any text', () => {
  const known = fc.constantFrom(
    ...['alle', '100', '%', 'von', 'auf', '5', 'wir', 'führen', 'ein', ',', 'die', 'Einführung'],
    ...[
      'no',
      'later',
      'than',
      'İ',
      '\ud800',
      '👩‍🚒',
      'rollout',
      'hasOwnProperty',
      '__proto__',
      'sinkt',
    ],
  );
  const title = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(known, { maxLength: 40 }).map((words) => words.join(' ')),
  );
  const wording: fc.Arbitrary<Wording> = fc.oneof(
    fc.record({ kind: fc.constant('objective' as const), title, keyResults: fc.nat(9) }),
    fc.record({
      kind: fc.constant('keyResult' as const),
      title,
      language: fc.constantFrom('de' as const, 'en' as const),
    }),
  );

  it('is read without an error, every word lies where it is said to, in order and once a rule', () => {
    fc.assert(
      fc.property(wording, (given) => {
        const findings = coach(given);
        const rules = findings.map(({ rule }) => rule);
        expect(rules).toEqual(coachRules.filter((rule) => rules.includes(rule)));
        for (const { words } of findings) {
          expect(words).not.toHaveLength(0);
          for (const { text, start, end } of words) {
            expect(start).toBeGreaterThanOrEqual(0);
            expect(end).toBeLessThanOrEqual(given.title.length);
            expect(given.title.slice(start, end)).toBe(text);
          }
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('is read from its first 1,000 characters, however long it is', () => {
    const long = `Leitfaden ${'a-'.repeat(5_000_000)} erstellen`;
    expect(onKeyResult(long)).toEqual({});
    expect(onKeyResult(`Alle Ämter ${'bis 3 '.repeat(2_000_000)}`)).toHaveProperty('allOrNothing');
  });
});
