import { germanVerb } from './german-verbs.ts';
import { businessJargon, germanJargon } from './jargon.ts';
import { splits, wordList, wordSet, type Vocabulary } from './vocabulary.ts';

/** What offices do and make. Verbs of effect (senken, verkürzen, verbessern) are left out on purpose. */
const verbs =
  wordList(`ein|führen durch|führen erstellen erarbeiten überarbeiten aus|arbeiten entwickeln
  weiter|entwickeln auf|bauen aus|bauen um|bauen bauen ein|richten um|setzen veröffentlichen schulen
  fort|bilden weiter|bilden aus|bilden organisieren vor|bereiten dokumentieren frei|schalten ein|holen
  verschicken versenden verteilen vor|legen schaffen>geschaffen besetzen sanieren renovieren
  modernisieren auf|stellen implementieren etablieren konzipieren planen beschaffen an|schaffen kaufen
  bestellen installieren digitalisieren migrieren um|stellen starten testen pilotieren evaluieren
  analysieren erheben>erhoben erfassen prüfen aus|schreiben>ausgeschrieben beauftragen vergeben
  beschließen>beschlossen verabschieden ab|schließen>abgeschlossen fertig|stellen bereit|stellen
  an|bieten>angeboten ab|halten>abgehalten veranstalten moderieren präsentieren vor|stellen sammeln
  identifizieren definieren fest|legen formulieren ab|stimmen gründen errichten aktualisieren erneuern
  programmieren gestalten verfassen schreiben>geschrieben drucken aus|rollen integrieren
  an|binden>angebunden zertifizieren aus|werten befragen ein|laden>eingeladen ein|stellen erweitern
  standardisieren zentralisieren automatisieren optimieren scannen archivieren eröffnen initiieren
  koordinieren an|legen pflanzen übersetzen klären ermitteln ein|setzen benennen>benannt
  unterzeichnen unterschreiben>unterschrieben vereinbaren an|stoßen>angestoßen auf|setzen ein|reichen hoch|laden>hochgeladen
  statt|finden>stattgefunden fassen liefern kontrollieren inventarisieren`).map(germanVerb);

/** German, as offices write it. */
export const german: Vocabulary = {
  activities: new Set(verbs.flatMap(({ infinitives }) => infinitives)),
  splitActivities: splits(
    verbs.flatMap(({ finite, prefix }) =>
      finite.map((form): readonly [string, string] => [form, prefix]),
    ),
  ),
  done: new Set(verbs.map(({ participle }) => participle)),
  doing: new Set([
    ...verbs.map(({ noun }) => noun),
    ...wordList(`aufbau ausbau umbau bau neubau kauf start rollout roll-out einsatz konzeption migration
      organisation installation integration produktion analyse ausrollen erarbeiten test`),
  ]),
  ofWords: wordSet(`von vom der des eines einer unseres unserer neuer zweier dreier`),
  products:
    wordSet(`workshop workshops schulung schulungen fortbildung fortbildungen seminar seminare
    veranstaltung veranstaltungen sitzung sitzungen newsletter flyer broschüre broschüren konzept
    konzepte leitfaden leitfäden handbuch handbücher bericht berichte pressemitteilung
    pressemitteilungen kampagne kampagnen abend abende treffen meeting meetings umfrage umfragen
    projekt projekte maßnahme maßnahmen artikel video videos plakat plakate protokoll protokolle
    beitrag beiträge posts vortrag vorträge richtlinie richtlinien checkliste checklisten`),
  countWords: wordSet(`zahl anzahl`),
  auxiliaries: wordSet(`ist sind wurde wurden wird werden worden war waren hat haben`),
  readyStates: wordList(
    `online live fertig verfügbar produktiv einsatzbereit betriebsbereit startklar`,
  ).concat('in betrieb', 'am netz', 'in kraft', 'im einsatz'),
  qualities: wordSet('gut bestens hervorragend ganzheitlich zuverlässig'),
  splitStates: splits([
    ['liegt', 'vor'],
    ['liegen', 'vor'],
    ['steht', 'bereit'],
    ['stehen', 'bereit'],
    ['steht', 'verfügung'],
    ['stehen', 'verfügung'],
    ['geht', 'online'],
    ['geht', 'live'],
  ]),
  movements: wordSet(`sinkt sinken gesunken senkt senken gesenkt steigt steigen gestiegen gestiegene
    steigern gesteigert erhöht erhöhen fällt fallen gefallen wächst wachsen gewachsen schrumpft
    schrumpfen verringert verringern reduziert reduzieren verkürzt verkürzen verlängert verlängern
    verbessert verbessern beschleunigt beschleunigen halbiert halbieren verdoppelt verdoppeln
    verdreifacht verdreifachen vervierfacht klettert klettern spart sparen einsparen erhöhung senkung
    steigerung verringerung reduzierung verkürzung weniger mehr schneller kürzer länger besser
    leichter einfacher häufiger seltener höher niedriger früher öfter zufriedener sicherer sauberer
    doppelt halb kleiner größer geringer pünktlicher`),
  splitMovements: splits(
    wordList(`geht gehen ging gingen nimmt nehmen`).flatMap((verb) =>
      (verb.startsWith('n') ? ['zu', 'ab'] : ['zurück', 'hoch', 'runter']).map(
        (particle): readonly [string, string] => [verb, particle],
      ),
    ),
  ),
  effects: wordSet(`nutzen nutzt verwenden kennen kennt finden findet verstehen versteht empfehlen
    empfiehlt erhalten erhält bekommen bekommt vertrauen vertraut bewerten bewertet fühlen fühlt
    zufrieden erreichen erreicht kommen kommt bleiben bleibt wissen weiß innerhalb binnen damit sodass
    warten wartet dauert dauern höchstens spätestens arbeiten arbeitet leben lebt erledigen erledigt
    beantragen gelingt gelingen`),
  modals: wordSet(`können kann könnten dürfen darf lassen lässt müssen muss brauchen`),
  us: wordSet('wir'),
  subordinators: wordSet('wenn dass weil wo was wie wer ob indem'),
  relatives:
    wordSet(`die der das den dem deren dessen denen welche welcher bevor nachdem statt ohne damit
    sodass um`),
  definites: wordSet('die der den unsere unserer unseren unser diese diesen dieser beide'),
  allWords: wordSet('alle allen aller'),
  durations:
    wordSet(`sekunden minuten stunden tage tagen wochen monate monaten jahre jahren werktage
    werktagen arbeitstage arbeitstagen quartale quartalen`),
  baselines: wordList(`statt anstatt bisher bislang heute derzeit aktuell zurzeit ausgangswert zuvor
    vorher war vorjahr vorjahreswert`),
  spans: [
    { from: 'von', to: 'auf' },
    { from: 'von', to: 'zu' },
    { from: 'vom', to: 'auf' },
  ],
  keeping: wordSet('bleibt bleiben hält halten gehalten beibehalten'),
  limits: wordSet('innerhalb binnen'),
  numberWords:
    wordSet(`zwei drei vier fünf sechs sieben acht neun zehn elf zwölf fünfzehn zwanzig dreißig
    vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend dutzend hälfte drittel fünftel
    doppelt halbieren halbiert verdoppeln verdoppelt verdreifachen verdreifacht vervierfachen
    vervierfacht dreimal zweimal viermal`),
  percent: wordSet('% prozent'),
  months:
    wordSet(`januar februar märz april mai juni juli august september oktober november dezember
    quartal halbjahr`),
  absolutes:
    wordSet(`alle allen aller sämtliche sämtlichen sämtlicher jede jeder jedes jedem jeden kein
    keine keiner keinem keinen keines niemand niemanden nie niemals nirgends immer stets ausnahmslos
    vollständig komplett gänzlich restlos lückenlos flächendeckend null`),
  softeners:
    wordSet(`zweite zweiter zweites zweiten dritte dritter drittes dritten tag tage werktag arbeitstag woche wochen monat monate quartal quartale jahr jahre
    stunde mehr weniger wieder besser schneller häufiger`),
  harmless: ['vor allem', 'bei allem', 'nicht alle'],
  jargon: [...businessJargon, ...germanJargon],
  negations: wordSet('kein keine keiner keinem keinen keines nicht niemand nie'),
  conjunctions: wordSet('und oder sowie bzw'),
};
