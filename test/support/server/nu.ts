/** What the Nu checker, the one that W3C runs, finds wrong with HTML. */
import { spawnSync } from 'node:child_process';
import { basename, join } from 'node:path';
import { findJava } from '../../../scripts/lib/engines.ts';
import { root } from '../../../scripts/lib/project.ts';

interface Message {
  type: string;
  url?: string;
  lastLine?: number;
  message: string;
}

const jar = join(root, 'node_modules/vnu-jar/build/dist/vnu.jar');

/** Where Java is, if it is here at all. */
export const java = findJava();

/** Its messages on files, or on one document given as text: errors, warnings and remarks alike. */
export const nuMessages = (files: readonly string[], html?: string): string[] => {
  const { stdout, stderr } = spawnSync(
    java ?? 'java',
    ['-jar', jar, '--format', 'json', '--stdout', '--exit-zero-always', ...(html ? ['-'] : files)],
    { encoding: 'utf8', ...(html ? { input: html } : {}) },
  );
  if (!stdout.startsWith('{')) throw new Error(`The Nu checker did not run: ${stderr}`);
  const { messages } = JSON.parse(stdout) as { messages: Message[] };
  return messages.map(
    ({ type, url = '', lastLine = 0, message }) =>
      `${basename(url)}:${lastLine} ${type}: ${message}`,
  );
};
