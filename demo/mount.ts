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
