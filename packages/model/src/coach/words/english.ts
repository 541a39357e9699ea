import { englishVerb } from './english-verbs.ts';
import { englishJargon } from './jargon.ts';
import { knownAbbreviations } from './known.ts';
import { anyOf, phrasesOf, splits, wordList, wordSet, type Vocabulary } from './vocabulary.ts';

/** What offices do and make. Verbs of effect (reduce, improve, speed up) are left out on purpose. */
const verbs =
  wordList(`introduce create develop redesign design write>written hold>held run train publish organise
    prepare implement launch establish build>built install digitise migrate test pilot evaluate analyse document
    buy>bought purchase order complete draft adopt approve identify define collect update upgrade renovate modernise
    revise review present set|up>set roll|out draw|up>drawn carry|out put|up>put send>sent print distribute hire
    recruit automate integrate map audit translate plant facilitate coordinate make>made provide commission invite
    sign scan replace relocate extend inspect interview consult negotiate agree assign onboard align merge close
    register fit>fitted repair put>put rewrite>rewritten sell>sold leverage operationalise kick|off tell hang>hung
    take|over deploy equip refurbish resurface lay>laid appoint conduct
    relaunch transcribe fix open plan deliver survey`).map(englishVerb);

const withParticle = verbs.filter(({ particle }) => particle !== '');

/** English, as offices write it. */
export const english: Vocabulary = {
  activities: new Set(
    verbs
      .filter(({ particle, base }) => particle === '' && base !== 'make')
      .map(({ base }) => base)
      .concat('engage', 'ask', 'research', 'schedule'),
  ),
  aims: wordSet(`reduce raise cut halve double triple keep maintain increase decrease improve boost foster
    unlock drive lower shorten strengthen make help enable ensure win attract bring get grow
    save support protect empower speed stop end prevent avoid limit reach achieve meet respond
    answer welcome retain minimise maximise encourage inspire give earn gain shrink simplify
    secure lift preserve stay remain continue enjoy want need know understand accelerate
    eliminate optimise optimize promote enhance exceed become be feel`),
  notVerb: anyOf(
    `climate private estate corporate certificate candidate graduate debate plate state late
    franchise enterprise exercise noise premise promise surprise rise separate delegate`,
    { before: '^(?:', after: ')$' },
  ),
  splitActivities: splits(withParticle.map(({ base, particle }) => [base, particle])),
  done: new Set(verbs.map(({ participle }) => participle)),
  participle: /^\p{Ll}{2,}ed$/u,
  withoutGe: /^(?!)/u,
  bareParticiple: /^(?!)/u,
  notParticiple: anyOf(
    `answered resolved decided used satisfied contested solved accepted treated connected prepared protected
    valued informed involved needed missed granted based retained helped delayed (?:in|de)creased improved halved
    doubled lowered raised shortened dropped declined need speed seed red welcomed supported motivated engaged
    handled issued borrowed visited rated returned closed recycled injured affected stayed asked called wanted
    lived continued picked educated served offered learned`,
    { before: '^(?:', after: ')$' },
  ),
  doing: new Set([
    ...verbs.map(({ gerund }) => gerund),
    ...wordList(
      'migration rollout roll-out launch procurement purchase delivery redesign design extension expansion revision setup merger',
    ),
  ]),
  activityNoun: /\p{Ll}{3,}(?:ation|ction|ision|ment|ition)$/u,
  stateNoun: anyOf(
    `re?duction satisfaction pr(?:even|otec)tion participation consumption information population section station
    (?:pro)?portion retention pollution emission application question duration decision condition position
    collection location attention department improvement employment engagement involvement movement management
    government environment payment treatment complaint document achievement`,
    { before: '^(?:', after: ')$' },
  ),
  ofWords: wordSet('of the a an our new out up'),
  product: anyOf(
    `workshop training session seminar event meeting newsletter flyer leaflet brochure concept guide handbook
    report campaign evening survey project measure article video poster polic(?:y|ies) post talk release
    checklist course bench(?:es)? charger point tree licence laptop tablet sensor sign bollard
    form notice factsheet module website webinar walk rack bin lamp terminal kiosk
    inspection audit roadshow platform system database register dashboard podcast chatbot hotline playground bridge toolkit map e-bike strateg(?:y|ies) app portal ramp plan process(?:es)?`,
    { before: '^(?:', after: ')s?$' },
  ),
  abstract: anyOf(
    `chance say voice place choice right sense future view reputation climate role way access home life time
    understanding culture impact effect influence look feeling idea budget deficit surplus interest stake score rate share`,
    { before: '(?:^|-)(?:', after: ')s?$' },
  ),
  countWords: wordSet('number count'),
  people: anyOf(
    `people residents famil(?:y|ies) child(?:ren)? parents staff members citizens visitors tenants carers volunteers
    pupils students users customers households clubs businesses passengers guests women men girls boys
    newcomers refugees nobody everyone anyone we`,
    { before: '^(?:', after: ')$' },
  ),
  auxiliaries: wordSet('is are was were be been being has have had'),
  having: wordSet('has have had'),
  ongoing: wordSet('is are be being'),
  perfect: wordSet('been'),
  passive: wordSet('was were been'),
  delivered: wordSet('received'),
  attended: wordSet('attended completed'),
  beingWords: wordSet('is are was were be been went goes has have'),
  readyStates:
    phrasesOf(`online live ready available complete operational finished open in_place in_operation
    in_force in_service up_and_running in_use under_way out underway available_online
    on_the_website`),
  qualities: wordSet('quickly early well reliably better promptly'),
  splitStates: splits([
    ['goes', 'live'],
    ['went', 'live'],
    ['goes', 'online'],
    ['went', 'online'],
    ['took', 'place'],
    ['came', 'force'],
  ]),
  presence: wordSet('there has have runs stand stands hang exist exists comes appears'),
  since: wordSet('since'),
  newWords: wordSet('new brand-new'),
  movements:
    wordSet(`falls fall fallen fell falling drops drop dropped rises rise rising rose increases
    increase increased decreases decrease decreased reduces reduce reduced cut cuts grows grow grown
    shrinks shrink declines decline declined climbs climb improves improve improved shortens shorten
    doubles double halves halve triples triple saves save lower higher fewer less more faster shorter
    longer better easier quicker safer cleaner leaner sooner earlier smaller larger twice reduction
    reducing cutting raising increasing improving halving doubling`),
  movementForm: /^(?!)/u,
  splitMovements: splits([
    ['goes', 'down'],
    ['goes', 'up'],
    ['go', 'down'],
    ['go', 'up'],
    ['is', 'down'],
    ['are', 'down'],
    ['bring', 'down'],
  ]),
  differences: wordSet('by to'),
  bringing: wordSet('brought'),
  notMovements: splits([['drop', 'off']]),
  effects:
    wordSet(`use know find understand recommend get receive trust feel satisfied rate reach reaches stay within
    wait arrive apply applies can enjoy come respond learn help attend answer leave`),
  modals: wordSet('can could may'),
  us: wordSet('we'),
  reasons: wordSet('because so'),
  subordinators: wordSet('if when because although though unless'),
  relatives: wordSet('who which whose where before after while so without'),
  prepositions: wordSet('of in at with for to on'),
  insertions: wordSet('with including like such along even'),
  definites: wordSet('the our these those'),
  allWords: wordSet('all every'),
  durations: wordSet('seconds minutes hours days weeks months years quarters'),
  baselines:
    phrasesOf(`instead_of currently today was were baseline so_far compared_with compared_to until_now
    last_year a_year_ago last_month last_summer last_winter previously at_present
    at_the_start at_first at_the_beginning at_launch initially to_date down_from up_from
    rather_than year_before previous_year formerly used_to_be as_of from now against versus
    vs`),
  beforeValue: new Set([
    ...[
      'against',
      'versus',
      'vs',
      'from',
      'instead of',
      'compared with',
      'compared to',
      'down from',
    ],
    ...['up from', 'rather than'],
  ]),
  comparisons: wordSet('than as to with'),
  spanStarts: wordSet('from'),
  spanEnds: wordSet('to → towards'),
  starts: wordSet('from of was ='),
  keeping: wordSet(
    'stay stays remain remains keep keeps maintain maintains hold holds kept held maintained',
  ),
  asBefore:
    phrasesOf(`continue_to continues_to continue remain_at as_before maintain must_not not_fall
    not_exceed`),
  limits: wordSet('within'),
  numberWords:
    wordSet(`two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    twenty thirty forty fifty sixty seventy eighty ninety hundred thousand dozen halve halves halved halving
    doubles doubled doubling tripling triples tripled twice thrice`),
  fractions: wordSet('third quarter fifth tenth half thirds quarters fifths'),
  ones: wordSet('a one by in'),
  multiples: wordSet('half double triple'),
  comparing: wordSet('as the of our all'),
  ordinals: /^(?:second|third|fourth|fifth|tenth)$/u,
  every: wordSet('every each'),
  noneWords: wordSet('zero nil'),
  hundreds: wordSet('hundred'),
  percent: wordSet('% percent'),
  shareWords: wordSet('out in of'),
  months: wordSet(`january february march april may june july august september october november
    december quarter am pm`),
  named: anyOf(
    `station line route hall class room ward zone platform scope phase gate district house number grade level road tram bus lane year key stage`,
    { before: '^(?:', after: ')$' },
  ),
  ageBounds: wordSet('under over aged above'),
  absolutes:
    wordSet(`all every everyone everybody everything each no none nobody nothing nowhere never always
    fully completely entirely whole entire whatsoever invariably exclusively`),
  notOne: phrasesOf(`not_a_single not_one without_exception without_fail no_one in_full a_full`),
  timely: wordSet('after before at per'),
  softeners: wordSet(
    `day days workday week weeks weekday month months quarter year years hour other
    morning evening summer winter season time later longer more sunday saturday minute matter hours`,
  ),
  harmless:
    phrasesOf(`no_later no_more_than no_fewer_than no_less_than above_all after_all at_all not_all
    not_every not_always no_longer_than in_all`),
  jargon: englishJargon,
  known: knownAbbreviations,
  negations: wordSet('no not nobody none never any'),
  conjunctions: wordSet('and or'),
};
