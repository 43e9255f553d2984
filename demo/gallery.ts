/** What the gallery adds to its plates: copying, and a form that sends nothing. */
import { enableCopy } from './copy.ts';

enableCopy();
document.addEventListener('te-request-submit', (event) => event.preventDefault());
