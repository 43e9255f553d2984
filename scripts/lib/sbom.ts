/** The bill of materials: what the package and its scripts are made of, as CycloneDX. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './project.ts';

interface Component {
  group?: string;
  name: string;
  version: string;
  hashes?: { alg: string; content: string }[];
  properties?: { name: string; value: string }[];
}

interface Bom {
  metadata: { tools: { components: Component[] } };
  components: Component[];
}

interface Lock {
  packages: Record<string, { integrity?: string }>;
}

const TOOL = join(root, 'node_modules/@cyclonedx/cyclonedx-npm/bin/cyclonedx-npm-cli.js');

/** Its text: the same for the same lock file, on any machine and at any time. */
export async function sbom(): Promise<string> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [
      TOOL,
      '--package-lock-only',
      '--omit=dev',
      '--output-reproducible',
      '--spec-version=1.6',
      '--mc-type=library',
      '--output-format=JSON',
      '--output-file=-',
    ],
    { cwd: root, maxBuffer: 1e8 },
  );
  const bom = JSON.parse(stdout) as Bom;
  // Whichever npm read the lock file, it read the same.
  const { tools } = bom.metadata;
  tools.components = tools.components.filter(({ name }) => name !== 'npm');
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')) as Lock;
  for (const component of bom.components) {
    const path = component.properties?.find(({ name }) => name === 'cdx:npm:package:path')?.value;
    const [, alg, digest] = /^(sha512)-(.+)$/.exec(packages[path ?? '']?.integrity ?? '') ?? [];
    if (!alg || !digest) {
      throw new Error(`package-lock.json has no hash of ${component.name} ${component.version}`);
    }
    component.hashes = [{ alg: 'SHA-512', content: Buffer.from(digest, 'base64').toString('hex') }];
  }
  return `${JSON.stringify(bom, null, 2)}\n`;
}
