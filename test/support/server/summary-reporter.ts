/** Writes how many browser tests passed and failed to a file, for the line that ends `npm test`. */
import type { Reporter, TestResult, TestSuiteResult } from '@web/test-runner-core';
import { writeFileSync } from 'node:fs';

const tests = (suite: TestSuiteResult | undefined): TestResult[] =>
  suite ? [...suite.tests, ...suite.suites.flatMap(tests)] : [];

const failed = (test: TestResult): boolean => !test.passed && !test.skipped;

export function summaryReporter(file: string): Reporter {
  return {
    onTestRunFinished({ sessions }) {
      const all = sessions.flatMap(({ testResults }) => tests(testResults));
      // A file that did not load, or failed outside its tests, has no test to show for it.
      const broken = sessions.filter(
        ({ passed, testResults }) => !passed && !tests(testResults).some(failed),
      );
      writeFileSync(
        file,
        JSON.stringify({
          passed: all.filter(({ passed, skipped }) => passed && !skipped).length,
          failed: all.filter(failed).length + broken.length,
        }),
      );
    },
  };
}
