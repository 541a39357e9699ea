/**
 * Keeps the place of elements that are still to come, so that the page does not jump. A style sheet
 * made by script stands under no content policy.
 */
export function reserveSpace(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    'okr-provider:not(:defined){display:contents}' +
      'okr-tree:not(:defined){display:block;min-block-size:var(--okr-tree-loading-block-size,37.5em)}' +
      'okr-gauge:not(:defined){display:block;min-block-size:7em}' +
      'okr-check-in:not(:defined){display:block;min-block-size:24em}',
  );
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
}
