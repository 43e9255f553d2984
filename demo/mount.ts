/**
 * Elements that wait in a `<template>` until their place comes near, the reader is at work on the page, or the page
 * has come to rest.
 */
const mount = (place: Element): void => {
  const template = place.querySelector('template');
  template?.replaceWith(template.content);
};

/** One after another; those above would push away what is being read. */
const mountBelow = ([place, ...rest]: readonly Element[]): void => {
  if (!place) return;
  if (place.getBoundingClientRect().bottom > 0) mount(place);
  setTimeout(mountBelow, 100, rest);
};

/**
 * What is being read stays where it is while a place above it grows: the place that the address names until the reader
 * is at work, and after that wherever the browser does not do so itself, as Safari.
 */
const holdStill = (places: readonly Element[], atWork: AbortSignal): void => {
  const isHeld = CSS.supports('overflow-anchor', 'auto');
  // After a reload, or back from another page, the browser knows where the reader was.
  const [way] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
  const isBack = way?.type !== 'navigate';
  const heights = new Map<Element, number>();
  const observer = new ResizeObserver((entries) => {
    const named = atWork.aborted || isBack ? null : document.querySelector(':target');
    named?.scrollIntoView({ behavior: 'instant' });
    for (const { target } of entries) {
      const { height, bottom } = target.getBoundingClientRect();
      const grown = height - (heights.get(target) ?? height);
      heights.set(target, height);
      if (!named && !isHeld && bottom <= grown) scrollBy({ top: grown, behavior: 'instant' });
    }
  });
  for (const place of places) observer.observe(place);
};

export const mountInTime = (): void => {
  const places = [...document.querySelectorAll('.sheet:has(> template)')];
  const near = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) if (isIntersecting) mount(target);
    },
    { rootMargin: '50% 0px' },
  );
  for (const place of places) near.observe(place);
  // Whoever prints has touched the page before. At `beforeprint` it is too late for what an element
  // loads or draws a moment after it came: another language, the list of sources.
  const begin = new AbortController();
  const { signal } = begin;
  holdStill(places, signal);
  const mountAll = () => {
    if (signal.aborted) return;
    begin.abort();
    mountBelow(places);
  };
  for (const type of ['pointermove', 'pointerdown', 'keydown', 'wheel']) {
    addEventListener(type, mountAll, { passive: true, signal });
  }
  // Who only looks, or takes a picture of the whole page, has all that is below too.
  addEventListener('load', () => setTimeout(mountAll, 6000), { signal });
  addEventListener('beforeprint', () => places.forEach(mount));
};
