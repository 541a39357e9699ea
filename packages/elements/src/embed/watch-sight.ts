/** Calls back once for each given element, when it is about to come into sight. */
export function watchSight(onSight: (element: Element) => void): (element: Element) => void {
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        onSight(target);
      }
    },
    { rootMargin: '200px' },
  );
  return (element) => {
    observer.observe(element);
  };
}
