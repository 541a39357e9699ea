import { expect, vi } from 'vitest';

/** Watches the listeners on the document from now on; the function given back expects that there were some, and that none is left. */
export function watchDocumentListeners(): () => void {
  const added = vi.spyOn(document, 'addEventListener');
  const removed = vi.spyOn(document, 'removeEventListener');
  const namesOf = ({ mock }: typeof added | typeof removed) => mock.calls.map(([name]) => name);
  return () => {
    expect(namesOf(added).length).toBeGreaterThan(0);
    expect(namesOf(removed)).toEqual(namesOf(added));
  };
}
