/** What the gallery adds to its plates: copying, a form that sends nothing, and elements in their time. */
import { enableCopy } from './copy.ts';
import { mountInTime } from './mount.ts';

enableCopy();
mountInTime();
document.addEventListener('te-request-submit', (event) => event.preventDefault());
