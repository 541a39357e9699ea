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
import { connection } from './connection.ts';
import type { Connected } from './connection.ts';
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

/** The answers to some reads, each with the body its path promises. */
export type AnswersTo<Reads extends readonly BatchRead[]> = {
  -readonly [Place in keyof Reads]: BatchAnswer<BodyAt<Reads[Place]['path']>>;
};

/**
 * Up to 20 reads in one request, each answered with its own status: 304 when `ifNoneMatch` still
 * holds, 404 and a problem for what is not there. Decide by `status`; nothing is thrown for one read.
 *
 * @throws ValidationError when a path is none of a read, or there are too many.
 *
 * @example
 * const [tree, objective] = await batch(okr, [{ path: '/tree' }, { path: `/objectives/${id}` }]);
 * if (tree.status === 200) console.log(tree.body.objectives.length);
 */
export async function batch<const Reads extends readonly BatchRead[]>(
  okr: Connected,
  reads: Reads,
  { signal }: RequestOptions = {},
): Promise<AnswersTo<Reads>> {
  const { body } = await okr[connection].json<BatchAnswers>('batch', {
    method: 'POST',
    body: { reads },
    signal,
    isRight: ({ answers }) => answers.length === reads.length,
  });
  return body.answers as AnswersTo<Reads>;
}
