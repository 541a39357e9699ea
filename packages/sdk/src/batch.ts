import type {
  BatchAnswer,
  BatchAnswers,
  BatchRead,
  Cycle,
  Me,
  Organisation,
  Page,
  ScoredKeyResult,
  ScoredObjective,
  ScoreExplanation,
  SearchHit,
  Tree,
  Unit,
} from '@zielbaum/model';
import type { Http } from './http.ts';
import { operation } from './operation.ts';
import type { RequestOptions } from './request-options.ts';

/** What the answer at a path holds; `unknown` for paths that are not known while compiling. */
export type BodyAt<Path extends string> = Path extends `${infer Plain}?${string}`
  ? BodyAt<Plain>
  : Path extends keyof Bodies
    ? Bodies[Path]
    : Path extends `/${'objectives' | 'key-results'}/${string}/explain`
      ? ScoreExplanation
      : Path extends `/${string}/${string}/${string}`
        ? unknown
        : Path extends `/objectives/${string}`
          ? ScoredObjective
          : Path extends `/key-results/${string}`
            ? ScoredKeyResult
            : Path extends `/cycles/${string}`
              ? Cycle
              : unknown;

interface Bodies {
  '/me': Me;
  '/tree': Tree;
  '/organisation': Organisation;
  '/units': Page<Unit>;
  '/cycles': Page<Cycle>;
  '/objectives': Page<ScoredObjective>;
  '/key-results': Page<ScoredKeyResult>;
  '/search': Page<SearchHit>;
}

/**
 * Up to 20 reads in one request, each answered with its own status: 304 when `ifNoneMatch` still
 * holds, 404 and a problem for what is not there. Decide by `status`; nothing is thrown for one read.
 *
 * @throws ValidationError when a path is none of a read, or there are too many.
 *
 * @example
 * const [tree, objective] = await okr.batch([{ path: '/tree' }, { path: `/objectives/${id}` }]);
 * if (tree.status === 200) console.log(tree.body.objectives.length);
 */
export type ReadBatch = <const Reads extends readonly BatchRead[]>(
  reads: Reads,
  options?: RequestOptions,
) => Promise<{ -readonly [Place in keyof Reads]: BatchAnswer<BodyAt<Reads[Place]['path']>> }>;

export function batchOf(http: Http): ReadBatch {
  const ask = operation<'POST batch', BatchAnswers>(http, 'POST batch', {
    isQuery: true,
    isRight: ({ answers }) => Array.isArray(answers),
  });
  return async (reads, options) => (await ask({ reads }, options)).answers as never;
}
