import { englishVerb } from './english-verbs.ts';
import { businessJargon } from './jargon.ts';
import { splits, wordList, wordSet, type Vocabulary } from './vocabulary.ts';

/** What offices do and make. Verbs of effect (reduce, improve, speed up) are left out on purpose. */
const verbs =
  wordList(`introduce create develop redesign design write>written hold>held run>run train
  publish organise organize prepare conduct implement launch establish build>built install digitise
  digitize digitalise migrate test pilot evaluate analyse analyze survey document procure buy>bought
  purchase order plan complete finish deliver draft adopt approve identify define collect compile
  update upgrade renovate refurbish modernise modernize revise review host present set|up>set
  roll|out draw|up>drawn carry|out put|up>put send>sent print distribute hire recruit appoint
  automate standardise standardize integrate connect map audit research open translate plant
  schedule facilitate coordinate produce make>made provide start commission tender invite
  finalise finalize sign scan archive`).map(englishVerb);

const withParticle = verbs.filter(({ particle }) => particle !== '');

/** English, as offices write it. */
export const english: Vocabulary = {
  activities: new Set(verbs.filter(({ particle }) => particle === '').map(({ base }) => base)),
  splitActivities: splits(withParticle.map(({ base, particle }) => [base, particle])),
  done: new Set(verbs.map(({ participle }) => participle)),
  doing: new Set([
    ...verbs.map(({ gerund }) => gerund),
    ...wordList(`introduction creation development implementation organisation organization installation
      publication construction provision rollout roll-out launch preparation completion migration
      procurement purchase delivery adoption redesign design renovation modernisation revision
      establishment digitisation digitalisation integration evaluation production extension expansion`),
  ]),
  ofWords: wordSet('of the a an our new out up'),
  products:
    wordSet(`workshop workshops training trainings session sessions seminar seminars event events
    meeting meetings newsletter newsletters flyer flyers leaflet leaflets brochure brochures concept
    concepts guide guides handbook handbooks report reports campaign campaigns evening evenings survey
    surveys project projects measure measures article articles video videos poster posters policies
    posts talks releases checklists`),
  countWords: wordSet('number'),
  auxiliaries: wordSet('is are was were be been being has have'),
  readyStates: ['online', 'live', 'ready', 'available', 'complete', 'in place', 'in operation'],
  qualities: wordSet('well reliably'),
  splitStates: splits([
    ['goes', 'live'],
    ['goes', 'online'],
    ['took', 'place'],
  ]),
  movements: wordSet(`falls fall fallen falling drops drop dropped rises rise rising rose increases
    increase increased decreases decrease decreased reduces reduce reduced cut cuts grows grow grown
    shrinks shrink declines decline declined climbs climb improves improve improved shortens shorten
    doubles double halves halve triples triple saves save lower higher fewer less more faster shorter
    longer better easier quicker safer cleaner sooner earlier smaller larger twice`),
  splitMovements: splits([
    ['goes', 'down'],
    ['goes', 'up'],
    ['go', 'down'],
    ['go', 'up'],
  ]),
  effects:
    wordSet(`use uses know knows find finds understand understands recommend recommends get gets
    receive receives trust trusts feel feels satisfied rate rates reach reaches stay stays within wait
    waits arrive arrives apply applies so can enjoy enjoys come comes find`),
  modals: wordSet('can could may'),
  us: wordSet('we'),
  subordinators: wordSet('if when because that'),
  relatives: wordSet('who which whose where before after while so without'),
  definites: wordSet('the our these those'),
  allWords: wordSet('all'),
  durations: wordSet('seconds minutes hours days weeks months years quarters'),
  baselines: [
    'instead of',
    'currently',
    'today',
    'now',
    'was',
    'baseline',
    'so far',
    'compared with',
    'compared to',
    'until now',
  ],
  spans: [{ from: 'from', to: 'to' }],
  keeping: wordSet('stay stays remain remains keep keeps maintain maintains'),
  limits: wordSet('within'),
  numberWords:
    wordSet(`two three four five six seven eight nine ten eleven twelve fifteen twenty thirty
    forty fifty sixty seventy eighty ninety hundred thousand dozen half halve halves double doubles
    triple triples twice thrice`),
  percent: wordSet('% percent'),
  months: wordSet(`january february march april may june july august september october november
    december quarter`),
  absolutes: wordSet(`all every everyone everybody each no none nobody never always fully completely
    entirely zero`),
  softeners: wordSet(
    `second third day days workday week weeks month months quarter year years hour other`,
  ),
  harmless: [
    'no later',
    'no more than',
    'above all',
    'after all',
    'at all',
    'not all',
    'no longer than',
  ],
  jargon: businessJargon,
  negations: wordSet('no not nobody none never any'),
  conjunctions: wordSet('and or'),
};
