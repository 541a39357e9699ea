import { expect, it } from 'vitest';
import { findingsIn, findingsInDocument, judge } from './people.mjs';

const kindsIn = (source: string) => findingsIn(source).map(({ kind }) => kind);

it.each([
  ['filter', `query.where('person_id', '=', id)`],
  ['filter', `query.where('check_ins.author', 'is not', null)`],
  ['filter', 'sql`select * from check_ins where tenant_id = 1 and c.author = ${name}`'],
  ['filter', 'select * from audit_entries where who = $1'],
  ['filter', `query.where((eb) => eb('check_ins.person_id', '=', id))`],
  ['filter', `query.where(({ eb }) => eb.and({ tenant_id: tenantId, person_id: id }))`],
  ['filter', 'query.where(sql`person_id = ${id}`)'],
  ['filter', 'select * from check_ins where $1 = person_id'],
  ['filter', 'checkIns.filter(({ author }) => author === name)'],
  ['filter', `query.where('created_by', '=', id)`],
  ['group', `query.groupBy(['key_result_id', 'person_id'])`],
  ['group', `fn.countAll().over((over) => over.partitionBy('person_id'))`],
  ['group', 'create view busy as select person_id, count(*) from check_ins group by 1'],
  ['group', 'select count(*) from check_ins c join people p on true group by p.name'],
  ['group', `query.innerJoin('people as who', 'who.id', 'person_id').groupBy('who.name')`],
  ['group', 'rows.reduce((sums, { personId }) => sums.set(personId, 1), new Map())'],
  ['group', 'Map.groupBy(rows, ({ personId }) => personId)'],
  ['group', 'select author, max(date) from check_ins group by unit_id, author'],
  ['group', 'select rank() over (partition by person_id) from dots'],
  ['order', `query.orderBy('person_id')`],
  ['order', 'select * from check_ins order by date, author desc'],
  ['count', `eb.fn.count('person_id')`],
  ['count', 'select count(distinct d.person_id) from dots d'],
  ['count', `query.distinctOn('author')`],
  ['count', `query.select('person_id').distinct()`],
  ['watch', 'alter table people add column last_seen timestamptz'],
  ['watch', 'interface Person { lastSeenAt: string }'],
  ['watch', 'z.strictObject({ checkInCount: z.number() })'],
  ['watch', 'z.strictObject({ checkInsByPerson: z.record(z.string(), z.int()) })'],
  ['watch', 'interface Figures { averageResponseTimeMs: number }'],
])('catches a %s: %s', (kind, source) => {
  expect(kindsIn(source)).toEqual([kind]);
});

it.each([
  'foreign key (tenant_id, person_id) references people (tenant_id, id)',
  'primary key (tenant_id, cycle_id, person_id, objective_id)',
  `query.select(['person_id', 'role']).where('tenant_id', '=', tenantId).orderBy('position')`,
  'perKey.count(who, now)',
  'rows.some(({ personId }) => personId === null)',
  'a superuser owns the tables',
  'select count(*) from key_results group by objective_id order by objective_id',
  `// where person_id = 1\n/* order by author */ -- group by author`,
  'const row = { author: unit, personId: by.personId };',
])('lets pass: %s', (source) => {
  expect(kindsIn(source)).toEqual([]);
});

it('tells the line on which the person is named', () => {
  const source = `query\n  .groupBy([\n    'unit_id',\n    'person_id',\n  ])`;
  expect(findingsIn(source)).toEqual([{ kind: 'group', line: 4, text: `'person_id',` }]);
});

it('catches what a route lets be asked by person', () => {
  const list = (...names: string[]) => ({
    get: { parameters: names.map((name) => ({ in: 'query', name })) },
  });
  const paths = {
    '/api/v1/key-results': list('cycle', 'author'),
    '/api/v1/objectives': list('unit', 'memberId', 'limit'),
    '/api/v1/check-ins': list('createdBy'),
    '/api/v1/trends': {
      get: { parameters: [{ in: 'query', name: 'by', schema: { enum: ['unit', 'person'] } }] },
    },
    '/api/v1/people/{personId}': list(),
    '/api/v1/people/{personId}/data': list(),
    '/api/v1/people/{personId}/check-ins': list(),
  };
  expect(findingsInDocument({ paths })).toEqual([
    { kind: 'parameter', line: 'GET /api/v1/key-results', text: 'author' },
    { kind: 'parameter', line: 'GET /api/v1/objectives', text: 'memberId' },
    { kind: 'parameter', line: 'GET /api/v1/check-ins', text: 'createdBy' },
    { kind: 'parameter', line: 'GET /api/v1/trends', text: 'person' },
    {
      kind: 'path',
      line: 'GET /api/v1/people/{personId}/check-ins',
      text: '/api/v1/people/{personId}/check-ins',
    },
  ]);
});

it('allows a line as often as it is allowed, and no permission that nothing needs', () => {
  const finding = { file: 'dots.ts', kind: 'filter', text: 'where person_id = $1' };
  const own = { ...finding, why: 'own dots' };
  expect(judge([finding], [own])).toEqual({ refused: [], stale: [] });
  expect(judge([finding, finding], [own])).toEqual({ refused: [finding], stale: [] });
  expect(judge([{ ...finding, file: 'other.ts' }], [own]).refused).toHaveLength(1);
  expect(judge([], [own])).toEqual({ refused: [], stale: [own] });
});
