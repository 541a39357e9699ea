/**
 * What elements need of the page around them, in a style sheet made by script, which stands under
 * no content policy: the place of those still to come, so that the page does not jump; and light
 * or dark where a theme attribute says so, as in `themes/okr.css`, since the rules inside an
 * element cannot look at what stands around it.
 */
export function adoptPageStyles(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'okr-provider:not(:defined){display:contents}' +
      'okr-tree:not(:defined){display:block;min-block-size:var(--okr-tree-loading-block-size,37.5em)}' +
      'okr-gauge:not(:defined){display:block;min-block-size:7em}' +
      'okr-check-in:not(:defined){display:block;min-block-size:24em}' +
      themeRule('light') +
      themeRule('dark'),
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}

function themeRule(scheme: string): string {
  return `[data-okr-theme=${scheme}],[data-theme=${scheme}],[data-kern-theme=${scheme}]{--okr-color-scheme:${scheme}}`;
}
