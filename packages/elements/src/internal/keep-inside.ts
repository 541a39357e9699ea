/** A key that has done its work here does no more: Escape closes no dialog around, by a script or the browser. */
export function keepInside(event: Event): void {
  event.preventDefault();
  event.stopPropagation();
}
