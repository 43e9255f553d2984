/** Writes how many browser tests passed and failed to a file, for the line that ends `npm test`. */
import type { Reporter, TestResult, TestSession, TestSuiteResult } from '@web/test-runner-core';
import { writeFileSync } from 'node:fs';

export interface Summary {
  passed: number;
  failed: number;
  /** Files of which a browser never gave an answer, neither good nor bad. */
  hung: { engine: string; file: string }[];
}

const tests = (suite: TestSuiteResult | undefined): TestResult[] =>
  suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : [];

const failed = (test: TestResult): boolean => !test.passed && !test.skipped;

/** The runner's words for a browser that fell silent, or went. */
const SILENT =
  /^Browser tests did not (?:start|finish)|^The browser was unable to create|^Timed out stopping|browser disconnected\.$/;

const isSilent = ({ errors, testResults }: TestSession): boolean =>
  !testResults && errors.length > 0 && errors.every(({ message }) => SILENT.test(message));

export function summaryReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const all = sessions.flatMap(({ testResults }) => tests(testResults));
      // A file that did not load, or failed outside its tests, has no test to show for it.
      const broken = sessions.filter(
        ({ passed, testResults }) => !passed && !tests(testResults).some(failed),
      );
      const summary: Summary = {
        passed: all.filter(({ passed, skipped }) => passed && !skipped).length,
        failed: all.filter(failed).length + broken.length,
        hung: broken
          .filter(isSilent)
          .map(({ browser, testFile }) => ({ engine: browser.name.toLowerCase(), file: testFile })),
      };
      writeFileSync(file, JSON.stringify(summary));
    },
  };
}
