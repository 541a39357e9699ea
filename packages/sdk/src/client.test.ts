import { describe, expect, it, vi } from 'vitest';
import { createClient, isConfigurationError } from './index.ts';
import { emptyTree, organisation } from './testing/bodies.ts';
import { json, rejection, serve } from './testing/server.ts';

const urlFor = async (baseUrl: string | URL): Promise<string | undefined> => {
  const server = serve(() => json(emptyTree));
  await server.client({ baseUrl }).tree({ cycle: '2026-Q4/ö &' });
  return server.requests[0]?.url;
};

const configurationError = (options: { baseUrl?: string; auth?: string }): unknown => {
  try {
    createClient({ baseUrl: 'https://okr.example.de', auth: 'okr_sk_test', ...options });
    return null;
  } catch (error) {
    return error;
  }
};

describe('the server address', () => {
  const query = '?cycle=2026-Q4%2F%C3%B6+%26';

  it('takes a trailing slash, a path prefix, a URL object, and drops query and fragment', async () => {
    const plain = `https://okr.example.de/api/v1/tree${query}`;
    expect(await urlFor('https://okr.example.de')).toBe(plain);
    expect(await urlFor('https://okr.example.de/')).toBe(plain);
    expect(await urlFor(new URL('https://okr.example.de/?key=1#top'))).toBe(plain);
    const prefixed = `https://intranet.example.de/ziele/baum/api/v1/tree${query}`;
    expect(await urlFor('https://intranet.example.de/ziele/baum')).toBe(prefixed);
    expect(await urlFor('https://intranet.example.de/ziele/baum//')).toBe(prefixed);
  });

  it('may be relative to the page', async () => {
    vi.stubGlobal('location', { href: 'https://intranet.example.de/start/seite.html' });
    expect(await urlFor('/ziele')).toBe(`https://intranet.example.de/ziele/api/v1/tree${query}`);
    vi.unstubAllGlobals();
  });

  it.each(['', '/ziele', 'ftp://okr.example.de', 'okr.example.de', 'https://anna:geheim@okr.de'])(
    'refuses %j without repeating it',
    (baseUrl) => {
      const error = configurationError({ baseUrl });
      expect(error).toMatchObject({ name: 'ConfigurationError', code: 'invalid_base_url' });
      expect(String(error)).not.toContain('geheim');
    },
  );
});

describe('the credential', () => {
  it('goes into the Authorization header and nowhere else', async () => {
    const server = serve(() => json(organisation));
    await server.client().organisation.get();
    const [request] = server.requests;
    expect(request?.headers.get('authorization')).toBe('Bearer okr_sk_test');
    expect(request?.url).not.toContain('okr_sk_test');
  });

  it.each(['', 'okr_sk_ü', 'okr_sk_a b', 'okr_sk_geheim\nx-evil: 1'])(
    'is refused before anything is sent when it cannot stand in a header: %j',
    (auth) => {
      const error = configurationError({ auth });
      expect(error).toMatchObject({ code: 'invalid_credential' });
      expect(String(error)).not.toContain('okr_sk');
    },
  );

  it('is refused likewise when a function returns it', async () => {
    const server = serve(() => json(organisation));
    const error = await rejection(
      server.client({ auth: () => 'okr_sk_geheim\n' }).organisation.get(),
    );
    expect(error).toMatchObject({ code: 'invalid_credential' });
    expect(server.requests).toHaveLength(0);
  });

  it('does not cross the network unencrypted, unless it is public or that is allowed', () => {
    const baseUrl = 'http://okr.intranet.example.de';
    expect(configurationError({ baseUrl })).toMatchObject({ code: 'insecure' });
    expect(configurationError({ baseUrl: 'http://localhost.example.de' })).not.toBeNull();
    expect(configurationError({ baseUrl: 'http://127.0.0.1.example.de' })).not.toBeNull();
    expect(configurationError({ baseUrl, auth: 'okr_pk_public' })).toBeNull();
    expect(createClient({ baseUrl, auth: 'okr_sk_test', allowPlainHttp: true })).toBeDefined();
    for (const own of ['http://localhost:4310', 'http://127.0.0.1:4310', 'http://[::1]:4310']) {
      expect(configurationError({ baseUrl: own })).toBeNull();
    }
  });

  it('words its refusal in the client’s language', () => {
    try {
      createClient({ baseUrl: 'nowhere', auth: 'x', language: 'en' });
      expect.unreachable();
    } catch (error) {
      expect(isConfigurationError(error) && error.message).toContain('no http address');
    }
  });
});

it('asks for JSON in the client’s language', async () => {
  const server = serve(() => json(organisation));
  await server.client().organisation.get();
  await server.client({ language: 'en' }).organisation.get();
  expect(server.requests.map(({ headers }) => headers.get('accept-language'))).toEqual([
    'de',
    'en',
  ]);
  expect(server.requests[0]?.headers.get('accept')).toBe('application/json');
});
