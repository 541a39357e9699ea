import { anyOf, phrasesOf, type JargonWords } from './vocabulary.ts';

/** In either language. */
const anyShort = `agil(?:e|er|es|en|em|ity|ität)? scrum lean scopes? kpis? nps rpa bpmn apis? slas? itil erp
  crm poc mvp ux cx roi okrs? ftes? fcr csat e2e b2b b2c saas playbooks? sprints? silos? as-is to-be win-win
  top-down bottom-up kick-?offs? onboard(?:ed|en|et|s)? use-cases? smart(?:e|en|er|es)? go-?live legacy
  backends? frontends? stand-up cadence pivot(?:s|ed)? hackathons? co-?design(?:ed)? co-?produc(?:e|ed|tion)`;
const anyLong = `stakeholder mindset synerg(?:ie|y) ganzheitlich holistic end-to-end roll-?out governance
  framework quick-?win awareness road-?map onboarding touchpoint enable[rm] empower scalab skalier
  disruptiv co-?creat game-?changer cross-(?:function|cutting|sector) compliance workstream paradigm
  transformati benchmark leverag streamlin actionable deliverable ideation operationali dashboard customer-
  (?:omni|multi)-?channel e[ck]osystem ökosystem resilien proactiv proaktiv interoperab outsourc time-to-
  blueprint headcount mainstreaming orchestr usability e-?government once-only conversion funnel
  data-literacy co-?work upskill swimlane`;
const anyPhrases =
  phrasesOf(`end_to_end change_management use_case quick_win low_hanging value_stream open_source best_practice
  best_in_class lessons_learned customer_journey user_journey user_story pain_point deep_dive
  proof_of_concept minimum_viable design_thinking state_of_the_art next_level value_proposition value_chain
  smart_city service_level first_level second_level first_contact new_work big_data machine_learning
  task_force think_tank mean_time shared_service`);

/** In German only: plain words in English, or German office words. */
const germanShort = `purpose benefits? impact learnings? challenges? diversity pipelines? fim efa dms ikz
  community tools? ist-analyse sachstand(?:s|e)? reifegrad(?:s|e|es)? commit(?:ten|ted|tet) workflows? cockpit
  assets? cluster backlogs? leads insights? features? user skills? recruiting jour-fixe vorhalten vorhaltung
  ertüchtig(?:en|ung|t) verprob(?:en|ung|t) obliegen federführung konsolidier(?:en|t|ung) mittels hinsichtlich
  seitens zwecks bezüglich querschnitt`;
const germanLong = `commitment alignment ownership performance leuchtturm verstetig handlungsfeld mehrwert
  multiplikator medienbr prozess(?:landschaft|optimier|orient) leistungserbring adressat zeitnah
  maßnahmen(?:bündel|paket|katalog) querschnitts antragsstrecke (?:kunden|nutzer|bürger|bedarfs|service|wirkungs)(?:orient|zentr)
  bedarfs(?:gerecht|träger|ermittl|gemeinschaft) zielgruppen(?:ge|adä|spez|orient) (?:\\p{Ll}{3,}|-)orientiert(?:e|er|es|en)?$
  (?:zentriert|basiert|übergreifend|getrieben|affin|konform|adäquat|spezifisch)(?:e|en|er|es)?$
  interdisziplin partizipati effizienz(?:potenz|steiger|gewinn) sozialr[aä]um fehlerkult fachverfahren
  digitalisierungsgrad steuerungs(?:rele|kreis|grem|grupp|instr) lenkungs(?:kreis|aus) inanspruchnahme
  verwaltungshandeln umsetzungsstand controlling niedrigschwell niederschwell zukunftsfähig anschlussfähig
  verschriftlich implementier professionalisier flexibilisier harmonisier management(?:s|system|prozess)?$
  schnittstelle (?:it-?|system|daten|software|förder|träger)landschaft (?:organisations|aufbau|ablauf|netzwerk)struktur
  handlungsempfehlung mitzeichnung mittelabfluss vollzeitäquivalent leistungs(?:berechtigt|empfäng)
  zurverfügungstell verausgab budgetier konsumtiv doppi zielbild
  (?:acy|ency|[^c]ity|[^tl]ness|ship|tegy)(?:$|-)
  (?:oard|roll|itor|mark|rand|uster|ourc|app|port|eer|ens|taff|ract)ing(?:$|-)`;
const germanPhrases =
  phrasesOf(`im_rahmen_von im_rahmen_der im_rahmen_des in_bezug_auf im_hinblick im_zuge
  unter_berücksichtigung jour_fixe in_der_fläche in_die_fläche employer_branding employer_of digital_first`);

/** In English only. */
const englishShort = `align(?:s|ed|ing|ment)? buy-in learnings? reskill(?:ed|ing)? seamless(?:ly)? impactful granular
  incentivi[sz]e[sd]? agnostic workflows? toolkits? utili[sz](?:e|es|ed|ing|ation) throughput triaged? uplift
  signposting pursuant commissioning caseloads? verticals?`;
const englishLong = `operational-?excellence multi-?(?:agency|stakeholder) socio- -driven$ -centric$ -centred$ -facing$
  cross-departmental horizon-scan`;
const englishPhrases =
  phrasesOf(`operational_excellence going_forward core_competenc maturity_level service_delivery
  timely_manner customer_centric citizen_experience customer_experience thought_leader capacity_building data_driven digital_first
  business_case single_source_of_truth at_scale at_pace operating_model world_class added_value service_user
  steering_group business_as_usual ways_of_working delivery_model`);

function jargonOf(short: string, long: string, own: readonly string[]): JargonWords {
  const phrases = [...anyPhrases, ...own];
  const hyphenated = phrases.map((phrase) => phrase.replaceAll(' ', '-')).join(' ');
  return {
    phrases,
    short: anyOf(`${anyShort} ${short}`, { before: '(?:^|-)', after: '(?:$|-)' }),
    long: anyOf(`${anyLong} ${long} ${hyphenated}`),
  };
}

/** For German texts. */
export const germanJargon = jargonOf(germanShort, germanLong, germanPhrases);

/** For English texts. */
export const englishJargon = jargonOf(englishShort, englishLong, englishPhrases);
