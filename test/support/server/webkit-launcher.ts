/** WebKitGTK as a browser of the test runner, on a screen of its own. */
import type { TestRunnerCoreConfig } from '@web/test-runner-core';
import { webdriverLauncher } from '@web/test-runner-webdriver';
import { startWebKitDriver, webKitCapabilities } from '../../../scripts/lib/engines.ts';

export async function webKitLauncher() {
  const driver = await startWebKitDriver();
  const launcher = webdriverLauncher({
    hostname: '127.0.0.1',
    port: driver.port,
    path: '/',
    connectionRetryCount: 3,
    connectionRetryTimeout: 60_000,
    logLevel: 'error',
    capabilities: {
      ...webKitCapabilities(driver.browser),
      'wdio:enforceWebDriverClassic': true,
    },
  });
  const initialize = launcher.initialize.bind(launcher);
  const stop = launcher.stop.bind(launcher);
  return Object.assign(launcher, {
    async initialize(config: TestRunnerCoreConfig) {
      await initialize(config);
      launcher.name = 'WebKit';
    },
    async stop() {
      await stop();
      driver.stop();
    },
  });
}
