/** Elements that wait in a `<template>` until their place comes near, or the page is printed. */
const mount = (place: Element): void => {
  const template = place.querySelector('template');
  template?.replaceWith(template.content);
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
  addEventListener('beforeprint', () => places.forEach(mount));
};
