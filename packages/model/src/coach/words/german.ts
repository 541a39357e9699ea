import { germanVerb } from './german-verbs.ts';
import { germanJargon } from './jargon.ts';
import { knownAbbreviations } from './known.ts';
import { anyOf, phrasesOf, splits, wordList, wordSet, type Vocabulary } from './vocabulary.ts';

/** What offices do and make. Verbs of effect (senken, verkürzen, verbessern) are left out on purpose. */
const verbs =
  wordList(`ein|führen durch|führen erstellen erarbeiten überarbeiten entwickeln auf|bauen aus|bauen bauen
  ein|richten um|setzen veröffentlichen schulen fort|bilden organisieren dokumentieren frei|schalten verteilen
  schaffen>geschaffen besetzen sanieren modernisieren auf|stellen beschaffen kaufen digitalisieren installieren testen prüfen
  beschließen>beschlossen ab|schließen>abgeschlossen an|bieten>angeboten gründen aktualisieren schreiben>geschrieben
  drucken ein|laden>eingeladen ein|stellen eröffnen übersetzen statt|finden>stattgefunden`).map(
    germanVerb,
  );

const prefixes = `ab an auf aus bei bereit durch ein ent fern fertig fest fort frei gegen her hin hoch los mit
    nach nieder statt still teil um unter vor weg weiter wieder zu zurück zusammen`;
const prefix = `(?:${wordList(prefixes).join('|')})*`;

/** How participles of strong verbs end that have no "ge": "beschlossen", "entworfen". */
const strong = `schlossen schrieben schieden wiesen nommen bunden funden sprochen worben standen gangen zogen boten
  troffen brochen worfen schoben trieben graben holfen griffen schnitten liehen nannt bracht
  laden legen geben lassen halten fahren schaffen`;

/** German, as offices write it. */
export const german: Vocabulary = {
  activities: new Set(verbs.flatMap(({ infinitives }) => infinitives)),
  aims: new Set(),
  notVerb: /^$/u,
  splitActivities: splits(
    verbs.flatMap(({ finite, prefix: second }) =>
      finite.map((form): readonly [string, string] => [form, second]),
    ),
  ),
  done: new Set(verbs.map(({ participle }) => participle)),
  participle: new RegExp(
    `^(?:${prefix}ge(?!b[ei])\\p{Ll}{3,}(?:t|en)|\\p{Ll}{2,}iert|(?:be|er|ver|zer|ent|über|unter)\\p{Ll}{3,}t|${prefix}(?:be|er|ver|zer|ent|über|unter|wider)(?:${wordList(strong).slice(0, -6).join('|')}))$`,
    'u',
  ),
  withoutGe: /^(?:be|er|ver|zer|ent|über|unter)\p{Ll}{2,}[^rl]en$/u,
  bareParticiple: new RegExp(
    `^(?:${prefix}ge(?!b[ei])\\p{Ll}{3,}(?:t|en)|(?:be|er|ver|zer|ent|über|unter)\\p{Ll}{3,}t)$`,
    'u',
  ),
  notParticiple: anyOf(
    `gerecht zentriert gedacht gemeint bekannt beliebt geeignet gewohnt vertraut berechtigt bereit begeistert
    gesund geschützt gesichert gestärkt gewachsen geblieben gesunken gestiegen gegangen gekommen
    geworden gefallen kehrt besucht genutzt gehört gelesen verstanden geschätzt getragen
    beantwortet bearbeitet erledigt entschieden beschieden bewilligt bezahlt gezahlt gelöst
    geklärt angenommen zugestellt geliehen lastet
    beteiligt interessiert engagiert motiviert informiert orientiert funktioniert profitiert
    betroffen verletzt verbessert gesenkt gesteigert verkürzt erhöht verringert reduziert
    halbiert verdoppelt verdreifacht erreicht gewonnen gefunden geholfen begleitet
    betreut beraten versorgt gefördert unterstützt vernetzt verbunden gelungen geöffnet geht
    besetzt verloren vergessen befristet überzeugt überrascht
    belegt bewertet gepflegt gesehen erlaubt verpflichtet erfüllt verdient vorbereitet
    ausgebildet gestalten genehmigen gewinnen gewähren gewährleisten gehören gelangen genießen
    gewährleistet sichergestellt garantiert gelernt ausgeglichen belebt angepasst untergebracht verankert verzahnt aufgehoben anerkannt erklärt eingespielt gefährden geschehen besteht entsteht erscheint verschwindet berührt verbindet bewegt`,
    { before: '(?:^|[a-zäöü])(?:', after: ')$' },
  ),
  doing: new Set([
    ...wordList(`aufbau ausbau umbau bau neubau anbau abbruch abriss kauf ankauf verkauf erwerb rückbau start rollout roll-out einsatz ausgabe konzeption migration
      installation integration produktion analyse ausrollen erarbeiten test einbau austausch umzug
      einkauf druck versand entwurf abschluss beschluss ausschreibung inbetriebnahme teilnahme aufnahme vergabe
      herausgabe abnahme organisation auflage übernahme umstieg relaunch anschluss evaluation publikation implementation renovierung`),
    ...verbs.map(({ noun }) => noun),
  ]),
  activityNoun: /\p{Ll}{3,}ung$/u,
  stateNoun: anyOf(
    `senkung steigerung kürzung verbesserung erhöhung dopplung doppelung halbierung dreifachung fachung reduzierung ringerung
    entlastung beschleunigung minderung meidung einsparung stärkung förderung erleichterung vereinfachung
    verlängerung anhebung gewinnung bekämpfung verhinderung steigung minimierung begrenzung zurückhaltung
    nutzung belastung auslastung versorgung spätung abweichung beteiligung störung zögerung
    einhaltung aufrechterhaltung zufriedenheit erreichung betreuung begleitung begegnung wertschätzung anerkennung wahrnehmung
    (?:^|s)(?:wirkung|leistung|wohnung|rechnung|verwaltung|abteilung|bewertung|haltung|stimmung|meinung|erfahrung|beziehung|meldung|forderung|heizung|richtung|ordnung|zeitung|sitzung|siedlung|umgebung|entfernung|satzung|bedeutung|zahlung|bearbeitung|bindung|sicherung|bildung|ausbildung|beratung)`,
    { after: '$' },
  ),
  ofWords: wordSet(
    `von vom der des eines einer unseres unserer neuer zweier dreier aller sämtlicher weiterer zum zur auf für`,
  ),
  product: anyOf(
    `workshop schulung fortbildung seminar veranstaltung newsletter flyer broschüre konzept leitf[aä]den
    handb[uü]ch bericht pressemitteilung kampagne abend treffen meeting umfrage projekt maßnahme artikel video plakat
    protokoll beitr[aä]g post vortr[aä]g richtlinie checkliste kurs lehrg[aä]ng ladepunkt ladesäule b[aä]nk stadtb[aä]um
    straßenb[aä]um pflanzung radweg stellpl[aä]tz bügel sensor tafel schild lizenz tablet laptop löschfahrzeug
    automat terminal trinkbrunnen mülleimer papierkörbe? hochbeete? spielgerät formular onlinedienst (?:lade|mess|aus|pack|fahrrad)station sprechstund infost[aä]nd
    prozess audit gremi exkursion begehung sitzung filiale rampe pl[aä]n strategi leitbild beschreibung app portal homepage website webseite internetauftritt plattform fachverfahren software chatbot podcast folge datenbank kataster register dashboard hotline gerätehaus spielplatz spielplätz brücke logo bücherbox programm aktionstag fortbildungstag schulungstag (?<!be)suche satzung beir[aä]t`,
    { after: '(?:e|en|er|ern|n|s|es)?$' },
  ),
  abstract: anyOf(
    `heit keit schaft ung tät ismus falt chance stimme zukunft ruf blick bild klima gefühl recht wahl einfluss weg
    zugang alltag leben zuhause auftrag kultur energie kraft wirkung idee besuch anfrage ausleihe kontakt abo termin
    antrag anträg einsatz einsätz fall fäll unfäll stunde minute kilometer meter tonne euro prozent gewicht
    start atmosphäre miteinander ort treffpunkt perspektive freude lust ziel aussicht platz plätz`,
    { after: '(?:e|en|er|ern|n|s|es)?$' },
  ),
  countWords: wordSet(`zahl anzahl`),
  people: anyOf(
    `innen (?:er|ist|ent)in kind(?:er|ern)? eltern famili(?:e|en) mensch(?:en)? leute gäste jugendlichen? bürger schüler
    mieter nutzer besucher kunden? patienten azubis auszubildenden? ehrenamtlichen? geflüchteten? alleinerziehenden? studierenden? teilnehmenden? pendler(?:n)? anwohner fahrgäste eigentümer händler kräfte person(?:en)? haushalte betriebe vereinen? senioren beschäftigten? mitarbeitenden? kolleg(?:e|en)
    azubis auszubildenden? paare frauen männer mädchen kräften? fahrgäste freiwilligen? ehrenamtlichen? geflüchteten?
    mitglieder unternehmen firmen radfahrenden? angehörigen? niemand wir`,
    { before: '(?:^|[a-zäöü])(?:', after: ')$' },
  ),
  auxiliaries: wordSet(`ist sind wurde wurden wird werden worden war waren hat haben hatte hatten`),
  having: wordSet('hat haben hatte hatten'),
  ongoing: wordSet('werden wird'),
  perfect: wordSet('worden'),
  passive: wordSet('ist sind wurde wurden worden war waren'),
  delivered: wordSet('erhalten bekommen'),
  attended: wordSet('besucht absolviert durchlaufen teilgenommen'),
  beingWords: wordSet(`ist sind wurde wurden war waren ging gingen läuft laufen`),
  readyStates:
    phrasesOf(`online live fertig verfügbar produktiv einsatzbereit betriebsbereit startklar abrufbar
    buchbar scharfgeschaltet in_betrieb am_netz in_kraft in_kraft_getreten im_einsatz
    am_start im_echtbetrieb im_wirkbetrieb im_regelbetrieb in_betrieb_genommen
    in_betrieb_gegangen in_dienst da online_gegangen live_gegangen abgenommen an_ort_und_stelle`),
  qualities: wordSet(
    'gut schnell zügig bestens hervorragend ganzheitlich zuverlässig besser rechtzeitig pünktlich fristgerecht',
  ),
  splitStates: splits([
    ...wordList('liegt liegen hängt hängen').map((verb): readonly [string, string] => [
      verb,
      'aus',
    ]),
    ...[
      'vor',
      'bereit',
      'verfügung',
      'online',
      'live',
      'start',
      'betrieb',
      'kraft',
      'statt',
    ].flatMap((state) =>
      wordList('liegt liegen steht stehen geht gehen ging gingen tritt trat fand fanden').map(
        (verb): readonly [string, string] => [verb, state],
      ),
    ),
  ]),
  presence: wordSet(
    `hängt hängen steht stehen liegt liegen gibt läuft laufen hat haben existiert existieren fährt fahren erscheint erscheinen`,
  ),
  since: wordSet('seit jetzt nun'),
  newWords: wordSet('neue neuer neues neuen zusätzliche weitere fertige fertiges fertiger'),
  movements:
    wordSet(`sinkt sinken sank sanken gesunken steigt steigen stieg stiegen gestiegen gestiegene fällt fallen fiel fielen
    gefallen wächst wachsen wuchs gewachsen schrumpft schrumpfen verbessert beschleunigt klettert klettern spart
    sparen gespart weniger mehr schneller kürzer länger besser bessere leichter einfacher häufiger seltener höher
    niedriger früher öfter zufriedener sicherer sauberer kleiner größer geringer pünktlicher drücken gedrückt heben
    hebt rückgang reduktion abnahme zuwachs anstieg zunahme abnehmen zunehmen nachlassen zurückgehen ansteigen
    absinken ausweiten`),
  movementForm: anyOf(
    `senken senkt senkung steiger(?:n|t|ung) höh(?:en|t|ung) ringer(?:n|t|ung) reduzier(?:en|t|ung) kürz(?:en|t|ung)
    verläng(?:ern|ert|erung) verbesser(?:n|ung) beschleunig(?:en|ung) halbier(?:en|t|ung) doppel(?:n|t|ung) verdopplung fach(?:en|t|ung) anheben
    angehoben anhebung gewinn einspar(?:en|ung) eingespart minder(?:n|t|ung) minimier(?:en|t|ung) abbauen abgebaut`,
    { before: '^\\p{Ll}*', after: '$' },
  ),
  splitMovements: splits([
    ...wordList(`geht gehen ging gingen nimmt nehmen nahm nahmen`).flatMap((verb) =>
      (verb.startsWith('n') ? ['zu', 'ab'] : ['zurück', 'hoch', 'runter']).map(
        (particle): readonly [string, string] => [verb, particle],
      ),
    ),
    ['baut', 'ab'],
    ['bauen', 'ab'],
    ['hebt', 'an'],
    ['heben', 'an'],
  ]),
  differences: wordSet('um auf'),
  bringing: wordSet('bringen gebracht'),
  notMovements: splits(
    ['fällt', 'fallen', 'fiel', 'fielen'].flatMap((verb) =>
      ['aus', 'auf', 'ein', 'leicht', 'schwer'].map((particle): readonly [string, string] => [
        verb,
        particle,
      ]),
    ),
  ),
  effects:
    wordSet(`nutzen verwenden kennen finden verstehen empfehlen weiterempfehlen empfiehlt erhalten erhält
    bekommen vertrauen bewerten fühlen zufrieden erreichen kommen bleiben wissen weiß innerhalb binnen
    warten dauert dauern höchstens spätestens arbeiten leben erledigen beantragen gelingen gewinnen
    stärken fördern sichern ermöglichen schützen unterstützen vermeiden verhindern erleichtern entlasten
    vereinfachen lernen helfen hilft verbinden wohnen halten begeistern erleben genießen freuen
    profitieren teilnehmen mitreden mitmachen mitbestimmen begrenzen wiederkommen zurückkehren stärkung
    förderung entlastung erleichterung sicherung vermeidung gewinnung vereinfachung zurechtfinden fahren
    gehen wächst`),
  modals: wordSet(
    `würde würden möchten möchte können kann könnten dürfen darf lässt müssen muss brauchen braucht`,
  ),
  us: wordSet('wir'),
  reasons: wordSet('damit sodass weil dass'),
  subordinators: wordSet('wenn dass weil wo was wie wer ob indem sobald solange falls obwohl'),
  relatives:
    wordSet(`die der das den dem deren dessen denen welche welcher bevor nachdem statt ohne damit
    sodass um`),
  prepositions: wordSet('über in mit an auf bei zu von für'),
  insertions: wordSet('mit samt inklusive einschließlich auch für trotz wegen neben'),
  definites: wordSet('die der das den unsere unserer unseren unser diese diesen dieser beide'),
  allWords: wordSet('alle allen aller'),
  durations:
    wordSet(`sekunden minuten stunden tage tagen wochen monate monaten jahre jahren werktage
    werktagen arbeitstage arbeitstagen quartale quartalen`),
  baselines:
    phrasesOf(`statt anstatt bisher bislang heute derzeit aktuell zurzeit momentan gegenwärtig
    ausgangswert startwert zuvor vorher zuletzt anfangs ursprünglich war waren vorjahr
    vorjahres vorjahreswert gegenüber stand noch ausgehend bis_dato zu_beginn
    zu_jahresbeginn beim_start zum_start am_anfang anfang_des_jahres letztes_jahr
    im_letzten_jahr`),
  beforeValue: wordSet('statt anstatt gegenüber zuletzt noch ausgehend'),
  comparisons: wordSet('als wie gegenüber zum zur'),
  spanStarts: wordSet('von vom'),
  spanEnds: wordSet('auf zu →'),
  starts: wordSet('von vom bisher statt ='),
  keeping: wordSet('bleibt bleiben hält halten gehalten beibehalten'),
  asBefore:
    phrasesOf(`weiterhin weiter_so unverändert nach_wie_vor wie_bisher wie_im_vorjahr dauerhaft
    darf_nicht dürfen_nicht steigt_nicht`),
  limits: wordSet('innerhalb binnen'),
  numberWords:
    wordSet(`zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn zwanzig
    fünfundzwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig hundert tausend zehntausend dutzend hälfte drittel fünftel
    halbieren halbiert halbierung verdoppeln verdoppelt verdopplung verdoppelung verdreifachen verdreifacht
    verdreifachung vervierfachen vervierfacht`),
  fractions: wordSet('viertel drittel fünftel sechstel achtel zehntel hälfte'),
  ones: wordSet('ein eine einem einer eines'),
  multiples: wordSet('doppelt halb zweimal dreimal viermal einmal'),
  comparing: wordSet('so statt'),
  ordinals: /^(?:zweit|dritt|viert|fünft|sechst|zehnt)e[nrs]?$/u,
  every: wordSet('jede jeder jedes jeden jedem'),
  noneWords: wordSet('null'),
  hundreds: wordSet('hundert'),
  percent: wordSet('% prozent prozentpunkte prozentpunkten'),
  shareWords: wordSet('von'),
  months:
    wordSet(`januar februar märz april mai juni juli august september oktober november dezember
    quartal halbjahr uhr`),
  named: anyOf(
    `wache linie halle klasse haus zimmer raum gleis bezirk zone tempo straße station scope phase
    nummer unterkunft schulhaus`,
    { before: '^(?:tor|nr|kreis|platz|[abuslkü])$|(?:', after: ')$' },
  ),
  ageBounds: wordSet('unter über ab'),
  absolutes:
    wordSet(`alle allen aller sämtlich jed jeglich kein keinerlei niemand nie niemals nirgends immer stets ausnahmslos
    vollständig komplett gänzlich restlos lückenlos flächendeckend überall hundertprozentig ausschließlich`),
  notOne: phrasesOf(
    `nicht_ein_einziger nicht_ein_einziges nicht_eine_einzige ohne_ausnahme nicht_einer`,
  ),
  timely: wordSet('nach vor zu an bei pro'),
  softeners: wordSet(`tag tage tages werktag arbeitstag woche wochen
    monat monate quartal quartale jahr jahre stunde morgen abend freitag samstag sonntag montag sommer
    winter zeit`),
  harmless:
    phrasesOf(`immer_mehr immer_weniger immer_wieder immer_besser immer_schneller immer_häufiger
    immer_noch immer_so immer_größer immer_kürzer immer_öfter immer_seltener vor_allem
    bei_allem nicht_alle nicht_jeder nicht_immer wie_immer für_immer`),
  jargon: germanJargon,
  known: knownAbbreviations,
  negations: wordSet(
    'kein keine keiner keinem keinen keines keinerlei nicht niemand niemanden nie',
  ),
  conjunctions: wordSet('und oder sowie bzw'),
};
