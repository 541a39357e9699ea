import pg from 'pg';

export type Channel = 'zielbaum_events' | 'zielbaum_keys' | 'zielbaum_deliveries';

export interface ListenOptions {
  channels: readonly Channel[];
  /** `payload` is what the trigger sent: the tenant and the newest id. */
  onNotification(channel: Channel, payload: { tenant: string; id: number | string }): void;
  /** The connection is lost: from here until `onGap`, notifications may be missed. */
  onLost?(): void;
  /** The connection was away and is back: notifications may have been missed. */
  onGap(): void;
  /** How often the connection is tried, and how long an answer may take; default 15,000. */
  probeMs?: number;
}

const retryDelayMs = 500;
const connectTimeoutMs = 15_000;
const probeMs = 15_000;

/**
 * Listens on a connection of its own and connects again by itself when it is lost.
 *
 * @returns a function that ends it
 */
export async function listen(
  config: pg.ClientConfig,
  options: ListenOptions,
): Promise<() => Promise<void>> {
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  let isClosed = false;

  async function open(): Promise<void> {
    const patience = options.probeMs ?? probeMs;
    const next = new pg.Client({
      ...config,
      keepAlive: true,
      connectionTimeoutMillis: connectTimeoutMs,
    });
    let probe: NodeJS.Timeout | undefined = undefined;
    let isLost = false;
    const lose = () => {
      clearInterval(probe);
      if (isLost || isClosed) return;
      isLost = true;
      next.end().catch(() => undefined);
      if (client !== next) return;
      options.onLost?.();
      retry();
    };
    next.on('error', lose);
    next.on('end', lose);
    next.on('notification', ({ channel, payload }) => {
      options.onNotification(channel as Channel, JSON.parse(payload ?? '{}'));
    });
    await next.connect();
    await next.query(options.channels.map((channel) => `listen ${channel}`).join('; '));
    client = next;
    // Lost between connecting and here, when nobody was there yet to try again.
    if (isLost) throw new Error('The connection was lost while it was being opened');
    if (isClosed) return next.end();
    // A network that swallows everything reports nothing by itself for hours.
    probe = setInterval(() => {
      const tooLate = setTimeout(lose, patience).unref();
      next.query('select 1').then(() => clearTimeout(tooLate), lose);
    }, patience).unref();
  }

  function retry(): void {
    timer = setTimeout(() => {
      open().then(
        () => isClosed || options.onGap(),
        () => isClosed || retry(),
      );
    }, retryDelayMs);
  }

  await open();
  return async () => {
    isClosed = true;
    clearTimeout(timer);
    await client?.end().catch(() => undefined);
  };
}
