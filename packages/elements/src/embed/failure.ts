const sentences = {
  de: 'Dieser Teil der Seite ließ sich nicht laden.',
  en: 'This part of the page could not be loaded.',
};

/**
 * Says in place of an element that it could not be loaded; what the page has put inside stays. Takes
 * it back when the element comes after all, e.g. from a second copy on the page.
 */
export function tellFailure(element: Element, error: unknown): void {
  if (customElements.get(element.localName)) return;
  console.error(`okr: <${element.localName}> ${reasonOf(error)}`, error);
  if (element.localName === 'okr-provider') return;
  const isEnglish = element.closest('[lang]')?.getAttribute('lang')?.startsWith('en');
  const sentence = document.createElement('p');
  sentence.textContent = sentences[isEnglish ? 'en' : 'de'];
  element.append(sentence);
  void customElements.whenDefined(element.localName).then(() => {
    sentence.remove();
  });
}

/** Lit makes its policy while it loads: where a page does not name it, nothing of Lit loads. */
function reasonOf(error: unknown): string {
  return /policy|trusted/i.test(String(error))
    ? "is kept from loading by the page's trusted types: its Content-Security-Policy must name " +
        '"trusted-types lit-html".'
    : 'could not be loaded.';
}
