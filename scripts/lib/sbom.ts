/** The bill of materials: what the package and its scripts are made of, as CycloneDX. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './project.ts';

interface Component {
  'bom-ref': string;
  name: string;
  version: string;
  hashes?: { alg: string; content: string }[];
  properties?: { name: string; value: string }[];
}

interface Bom {
  metadata: { tools: { components: Component[] }; component: Component };
  components: Component[];
  dependencies: { ref: string; dependsOn?: string[] }[];
}

interface Lock {
  packages: Record<string, { integrity?: string }>;
}

const TOOL = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');

const property = ({ properties }: Component, name: string): string | undefined =>
  properties?.find((one) => one.name === `cdx:npm:package:${name}`)?.value;

/**
 * Its text: the same for the same lock file, on any machine and at any time.
 *
 * @param bundled - packages that npm does not install with this one, for they are part of its files
 */
export async function sbom(bundled: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      TOOL,
      '--package-lock-only',
      '--ignore-npm-errors',
      '--flatten-components',
      '--output-reproducible',
      '--spec-version=1.6',
      '--mc-type=library',
      '--output-format=JSON',
      '--output-file=-',
    ],
    // In production, as Vite sets it, the tool would leave out what is bundled.
    { cwd: root, maxBuffer: 1e8, env: { ...process.env, NODE_ENV: '' } },
  );
  const bom = JSON.parse(stdout) as Bom;
  // What our own tests and build need is nobody's concern.
  bom.components = bom.components.filter(
    (one) =>
      property(one, 'development') !== 'true' || bundled.includes(property(one, 'path') ?? ''),
  );
  for (const one of bom.components) {
    one.properties = one.properties?.filter(({ name }) => !name.endsWith(':development')) ?? [];
  }
  const there = new Set([bom.metadata.component, ...bom.components].map((one) => one['bom-ref']));
  bom.dependencies = bom.dependencies
    .filter(({ ref }) => there.has(ref))
    .map(({ ref, dependsOn }) => ({
      ref,
      ...(dependsOn && { dependsOn: dependsOn.filter((one) => there.has(one)) }),
    }));
  // Whichever npm read the lock file, it read the same.
  const { tools } = bom.metadata;
  tools.components = tools.components.filter(({ name }) => name !== 'npm');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  for (const component of bom.components) {
    const { integrity = '' } = packages[property(component, 'path') ?? ''] ?? {};
    const [, digest] = /^sha512-(.+)$/.exec(integrity) ?? [];
    if (!digest) {
      throw new Error(`package-lock.json has no hash of ${component.name} ${component.version}`);
    }
    component.hashes = [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }];
  }
  return `${JSON.stringify(bom, null, 2)}\n`;
}
