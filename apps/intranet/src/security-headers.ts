/**
 * What a careful municipality sends with every page, with the least that the widgets need: scripts
 * from one folder of the server, connections to its API, and the Trusted Types policy of lit-html.
 */
export function securityHeaders(serverUrl: string): Readonly<Record<string, string>> {
  const policy = [
    `default-src 'none'`,
    `script-src ${serverUrl}/embed/v1/`,
    `connect-src ${serverUrl}/api/v1/`,
    `style-src 'self'`,
    `img-src 'self'`,
    `font-src 'self'`,
    `base-uri 'none'`,
    `form-action 'self'`,
    `frame-ancestors 'none'`,
    `require-trusted-types-for 'script'`,
    `trusted-types lit-html`,
  ];
  return {
    'content-security-policy': policy.join('; '),
    'referrer-policy': 'strict-origin-when-cross-origin',
    'x-content-type-options': 'nosniff',
  };
}
