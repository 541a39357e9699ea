import { randomBytes } from 'node:crypto';
import Fastify, { LogController } from 'fastify';
import type { FastifyInstance } from 'fastify';
import type { ZodTypeProvider } from 'fastify-type-provider-zod';
import { auditRoutes } from './audit/routes.ts';
import { createAuditService } from './audit/service.ts';
import { allianceRoutes } from './alliances/routes.ts';
import { createAllianceService } from './alliances/service.ts';
import { createKnownReads } from './batch/known-reads.ts';
import { batchRoutes } from './batch/routes.ts';
import { cycleRoutes } from './cycles/routes.ts';
import { createCycleService } from './cycles/service.ts';
import type { Db, OpenDatabase } from './db/index.ts';
import { createDispatcher } from './deliveries/dispatcher.ts';
import { dotRoutes } from './dots/routes.ts';
import { createDotService } from './dots/service.ts';
import { embedRoutes } from './embed/routes.ts';
import { homeRoutes } from './home/routes.ts';
import { logAccess, tellsOfReads } from './http/access-log.ts';
import type { LogLevel } from './http/access-log.ts';
import { answerFirst } from './http/answer-first.ts';
import { createAuthentication, whoOf } from './http/authenticate.ts';
import { answerPreflight } from './http/cors.ts';
import { answerBrokenRequest, answerProblems } from './http/errors.ts';
import { problemFromError } from './http/problem-from-error.ts';
import { readJson } from './http/read-json.ts';
import { createRateLimiter } from './http/rate-limiter.ts';
import type { RatePolicy } from './http/rate-limiter.ts';
import { securityHeaders, setSecurityHeaders } from './http/security-headers.ts';
import { sendProblem } from './http/send-problem.ts';
import { validatorCompiler } from './http/validation.ts';
import { checkInRoutes } from './key-results/check-in-routes.ts';
import { createCheckInService } from './key-results/check-in-service.ts';
import { explanationRoutes } from './explanations/routes.ts';
import { createExplanationService } from './explanations/service.ts';
import { keyResultRoutes } from './key-results/routes.ts';
import { createKeyResultService } from './key-results/service.ts';
import { credentialOf } from './keys/credential.ts';
import { createKnownKeys } from './keys/known-keys.ts';
import { createKnownOrigins } from './keys/known-origins.ts';
import { createHub } from './live/hub.ts';
import { liveRoutes } from './live/routes.ts';
import { createLiveService } from './live/service.ts';
import type { LiveLimits } from './live/service.ts';
import { createToday } from './live/today.ts';
import { createWriter } from './live/writer.ts';
import { objectiveRoutes } from './objectives/routes.ts';
import { createObjectiveService } from './objectives/service.ts';
import { describeApi } from './openapi/describe-api.ts';
import { documentRoutes } from './openapi/routes.ts';
import { organisationRoutes } from './organisations/routes.ts';
import { createOrganisationService } from './organisations/service.ts';
import { peopleRoutes } from './people/routes.ts';
import { createPeopleService } from './people/service.ts';
import { createRetentionJob } from './retention/job.ts';
import { searchRoutes } from './search/routes.ts';
import { createSearchService } from './search/service.ts';
import { settingsRoutes } from './settings/routes.ts';
import { createSettingsService } from './settings/service.ts';
import { sharedObjectiveRoutes } from './shared-objectives/routes.ts';
import { createSharedObjectiveService } from './shared-objectives/service.ts';
import { keepSharesCurrent } from './shares/keep-current.ts';
import { shareRoutes } from './shares/routes.ts';
import { createShareService } from './shares/service.ts';
import { createWithdraw } from './shares/withdraw.ts';
import { themeRoutes } from './themes/routes.ts';
import { createThemeService } from './themes/service.ts';
import { createCarryOver } from './reviews/carry-over.ts';
import { createFigureService } from './reviews/figures.ts';
import { reviewRoutes } from './reviews/routes.ts';
import { createReviewService } from './reviews/service.ts';
import { createRepeatedReads } from './tree/repeated-reads.ts';
import { treeRoutes } from './tree/routes.ts';
import { createTreeService } from './tree/service.ts';
import { createTreeCache } from './tree/tree-cache.ts';
import { unitRoutes } from './units/routes.ts';
import { createUnitService } from './units/service.ts';

export interface AppOptions {
  db: Db;
  /** Notifications of the database; without them, other processes' changes stay unseen. */
  listen?: OpenDatabase['listen'];
  /** Default: the machine's. */
  clock?: () => Date;
  /** What its log (JSON lines on standard output) tells from on; default `silent`. */
  logLevel?: LogLevel;
  /** Where the elements' built bundle lies, default beside the elements' sources. */
  embedFolder?: URL;
  /** Addresses of proxies whose `X-Forwarded-*` is believed; default none. */
  trustedProxies?: string[];
  limits?: Partial<Limits>;
}

export interface Limits {
  /** Requests of one API key, or of one embed key from one address; default 120,000 a minute. */
  perKey: RatePolicy;
  /** Requests without a valid key from one address; default 600 a minute. */
  perAddress: RatePolicy;
  streams: LiveLimits;
  /** Between two signs of life of an event stream, default 15,000. */
  heartbeatMs: number;
  /** How often it is looked for deliveries left over, and for a new day; default 60,000. */
  sweepMs: number;
  /** Prepared trees kept in memory, default 128 MiB. */
  treeCacheBytes: number;
}

const defaultLimits: Limits = {
  perKey: { quota: 120_000, windowSeconds: 60 },
  perAddress: { quota: 600, windowSeconds: 60 },
  streams: { most: 10_000, mostPerKey: 5_000 },
  heartbeatMs: 15_000,
  sweepMs: 60_000,
  treeCacheBytes: 128 * 1024 * 1024,
};

// So many more keys than requests without one are looked for: a new valid key gets in beside them.
const guessesPerRefusal = 10;

const builtElements = new URL('../../../packages/elements/dist/embed/', import.meta.url);

/** Puts the server together. Never listens; `close` ends what it has begun, but not the database. */
export function createApp(options: AppOptions): FastifyInstance {
  const { db, listen, clock = () => new Date(), logLevel, embedFolder = builtElements } = options;
  const limits = { ...defaultLimits, ...options.limits };

  const keys = createKnownKeys(db);
  const origins = createKnownOrigins(db, clock);
  const cache = createTreeCache(limits.treeCacheBytes);
  const hub = createHub(db);
  const today = createToday(clock);
  const dispatcher = createDispatcher({
    db,
    today,
    sweepMs: limits.sweepMs,
    onReceived: (tenantId) => cache.forget(tenantId),
    onFailed: (error) => app.log.warn(error, 'deliveries wait'),
  });
  const { deliver } = dispatcher;
  const write = createWriter({
    db,
    onCommitted: (tenantId) => cache.forget(tenantId),
    keepSharesCurrent: (writing, changes) =>
      keepSharesCurrent(writing, { changes, today: today() }),
    deliver,
  });
  const withdraw = createWithdraw({ write, deliver });
  const retention = createRetentionJob({
    db,
    today,
    sweepMs: limits.sweepMs,
    onFailed: (error) => app.log.warn(error, 'retention waits'),
  });
  const live = createLiveService({
    hub,
    keys,
    clock,
    limits: limits.streams,
    heartbeatMs: limits.heartbeatMs,
  });

  const perKey = createRateLimiter(limits.perKey);
  const trees = createTreeService({ db, cache, today });
  const nextRequestId = createRequestIds();
  const repeatedReads = createRepeatedReads({ keys, trees, perKey, clock, nextRequestId });

  const app = createFastify({ ...options, nextRequestId });
  answerFirst(app.server, (request, response) => {
    return !tellsOfReads(app.log) && repeatedReads.answer(request, response);
  });
  answerProblems(app);
  app.addHook('onRequest', setSecurityHeaders);
  app.addHook('onRequest', answerPreflight);
  if (logLevel) app.addHook('onResponse', logAccess);
  app.addHook('preClose', (done) => {
    live.close();
    // Connections that are answering now are idle soon, and would be kept for their next request.
    const timer = setInterval(() => app.server.closeIdleConnections(), 50);
    app.server.once('close', () => clearInterval(timer));
    timer.unref();
    done();
  });

  describeApi(app);
  homeRoutes(app, db);
  embedRoutes(app, embedFolder);
  void app.register(
    (api: FastifyInstance, _options, done) => {
      documentRoutes(api);
      done();
    },
    { prefix: '/api/v1' },
  );
  void app.register(
    (instance: FastifyInstance, _options, done) => {
      const api = instance.withTypeProvider<ZodTypeProvider>();
      const perAddress = createRateLimiter(limits.perAddress);
      const guesses = createRateLimiter({
        ...limits.perAddress,
        quota: limits.perAddress.quota * guessesPerRefusal,
      });
      const reads = createKnownReads();
      api.addHook('onRoute', (route) => reads.add(route));
      api.decorateRequest('credential', null);
      api.addHook(
        'onRequest',
        createAuthentication({ keys, origins, perKey, perAddress, guesses, clock }),
      );
      organisationRoutes(api, createOrganisationService({ db }));
      peopleRoutes(api, createPeopleService({ db, write, accessChanged: keysChanged }));
      auditRoutes(api, createAuditService({ db, write, clock }));
      settingsRoutes(api, createSettingsService({ db, write, today }));
      unitRoutes(api, createUnitService({ db, write, accessChanged: keysChanged }));
      themeRoutes(api, createThemeService({ db, write }));
      cycleRoutes(api, createCycleService({ db, write }));
      treeRoutes(api, {
        trees,
        repeatedReads,
        count: (request) => {
          perKey.count(whoOf(credentialOf(request), request), clock().getTime());
        },
      });
      allianceRoutes(api, createAllianceService({ db, write, withdraw }));
      shareRoutes(api, createShareService({ db, write, withdraw }));
      sharedObjectiveRoutes(api, createSharedObjectiveService({ db, write }));
      dotRoutes(api, createDotService({ db, write }));
      objectiveRoutes(api, createObjectiveService({ db, write, today }));
      keyResultRoutes(api, createKeyResultService({ db, write, today }));
      reviewRoutes(api, {
        reviews: createReviewService({ db, write, today }),
        carryOver: createCarryOver(write),
        figures: createFigureService({ db, today }),
      });
      explanationRoutes(api, createExplanationService({ db, today }));
      checkInRoutes(api, createCheckInService({ db, write, today }));
      searchRoutes(api, createSearchService({ db, trees, today }));
      batchRoutes(api, reads);
      liveRoutes(api, live);
      done();
    },
    { prefix: '/api/v1' },
  );

  app.addHook('onReady', (done) => {
    dispatcher.start();
    retention.start();
    done();
  });
  app.addHook('onClose', () => dispatcher.close());
  app.addHook('onClose', () => retention.close());
  if (listen) {
    let stop: (() => Promise<void>) | undefined;
    app.addHook('onReady', async () => {
      stop = await listen({
        channels: ['zielbaum_events', 'zielbaum_keys', 'zielbaum_deliveries'],
        onNotification(channel, { tenant }) {
          if (channel === 'zielbaum_keys') return keysChanged();
          if (channel === 'zielbaum_deliveries') return void deliver(tenant);
          cache.forget(tenant);
          hub.wake(tenant);
        },
        onLost: () => trust(false),
        onGap() {
          trust(true);
          hub.wakeAll();
          keysChanged();
        },
      });
    });
    app.addHook('onClose', () => stop?.());
  }
  return app;

  function keysChanged(): void {
    keys.refresh();
    origins.refresh();
    void live.checkKeys();
  }

  /** Without notifications, memory may be behind the database at any time. */
  function trust(isTrusted: boolean): void {
    cache.setTrusted(isTrusted);
    keys.setTrusted(isTrusted);
  }
}

/** Ids that name a request to the help desk, different after each start. */
function createRequestIds(): () => string {
  const start = randomBytes(6).toString('base64url');
  let count = 0;
  return () => `${start}-${(count += 1).toString(36)}`;
}

function createFastify({
  logLevel,
  trustedProxies,
  nextRequestId,
}: Pick<AppOptions, 'logLevel' | 'trustedProxies'> & {
  nextRequestId: () => string;
}): FastifyInstance {
  const app = Fastify({
    logger: logLevel ? { level: logLevel } : false,
    logController: new LogController({ disableRequestLogging: true }),
    // One logger for all requests: lines carry the request's id themselves.
    childLoggerFactory: (logger) => logger,
    bodyLimit: 1024 * 1024,
    requestTimeout: 30_000,
    trustProxy: trustedProxies ?? false,
    requestIdHeader: false,
    genReqId: nextRequestId,
    clientErrorHandler: (error, socket) => answerBrokenRequest(error, socket),
    frameworkErrors: (error, request, reply) =>
      void sendProblem(request, reply.headers(securityHeaders), problemFromError(error)),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: false },
  });
  app.removeContentTypeParser('text/plain');
  readJson(app);
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(() => (data) => JSON.stringify(data));
  return app;
}
