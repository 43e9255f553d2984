/** What a language's own entry of the package calls: a bundle has no folder beside it to load text from. */
import { add, type Catalogue } from '../locale/locale.ts';
import { lookAgain, watchers } from './surroundings.ts';

export const addLanguage = (language: string, text: Catalogue): void => {
  add(language, text);
  // A worker may set no timer yet, and has none to tell.
  if (watchers.size) lookAgain();
};
