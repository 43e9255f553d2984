/** What npm would publish. Needs a build. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { globSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, it } from 'node:test';
import { createGunzip } from 'node:zlib';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

import { elementsOf, type Manifest } from '../../scripts/lib/manifest.ts';
import { pkg, root, SCRIPTS, TAGS } from '../../scripts/lib/project.ts';
import { install } from './support/installed.ts';

const { tarball, folder } = install();
const json = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe('the built folder', () => {
  it('may be read by a server that runs as somebody else', () => {
    assert.equal(statSync(join(root, 'dist')).mode & 0o005, 0o005);
  });
});

describe('the packed package', () => {
  it('gives publint nothing to say', async () => {
    const { buffer } = new Uint8Array(readFileSync(tarball));
    const { messages } = await publint({ pack: { tarball: buffer }, strict: true });
    assert.deepEqual(
      messages.map((message) => formatMessage(message, pkg)),
      [],
    );
  });

  it('has types that are right in bundlers and in Node', () => {
    const { stdout, stderr, status } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
        tarball,
        // ES modules alone, as browsers load them; a page is no module and has no types.
        ...['--profile', 'esm-only', '--exclude-entrypoints', './dist/embed.html'],
        ...['--format', 'ascii', '--no-color', '--no-emoji'],
      ],
      { encoding: 'utf8' },
    );
    assert.equal(status, 0, stdout + stderr);
    assert.match(stdout, /treatment-elements\/clinic-contact\/class/);
  });

  it('holds what is needed to use it, and no source, test or setting of ours', () => {
    const files = globSync('**/*', { cwd: folder, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
    for (const file of [
      ...SCRIPTS.map((script) => `dist/${script.file}`),
      'LICENSE',
      'README.md',
      'custom-elements.json',
      'dist/LICENSES.txt',
      'dist/embed.html',
      'dist/evidence.schema.json',
      'dist/integrity.json',
      'dist/npm/index.d.ts',
      'dist/sbom.cyclonedx.json',
      'dist/web-types.json',
    ]) {
      assert.ok(files.includes(file), file);
    }
    const ours = files.filter((file) => !/^dist\/|^[\w-]+\.json$|^[A-Z]+(\.md)?$/.test(file));
    assert.deepEqual(ours, []);
  });

  it('depends on lit alone', () => {
    const { dependencies } = json('package.json') as { dependencies: Record<string, string> };
    assert.deepEqual(Object.keys(dependencies), ['lit']);
  });

  it('names the files that its manifest describes', () => {
    const { modules } = json('custom-elements.json') as { modules: { path: string }[] };
    for (const { path } of modules) assert.ok(readFileSync(join(folder, path)).length > 0);
  });
});

describe('the command', () => {
  const { bin } = json('package.json') as { bin: Record<string, string> };
  const run = (...args: string[]) =>
    spawnSync(process.execPath, [join(folder, bin[pkg.name] ?? ''), ...args], { encoding: 'utf8' });

  for (const tag of TAGS) {
    it(`prints <${tag}> as npm run prerender does`, () => {
      for (const args of [
        [tag, '--heading', 'Our clinic'],
        [tag, '--shadow'],
        [tag, '--lang', 'es'],
      ]) {
        const { stdout, status } = run('prerender', ...args);
        assert.equal(status, 0);
        assert.match(stdout, /988/);
        const own = spawnSync(process.execPath, [join(root, 'scripts/prerender.ts'), ...args], {
          encoding: 'utf8',
        });
        assert.equal(stdout, own.stdout);
      }
    });
  }

  it('says how it is used, and its version', () => {
    const { stderr, status } = run();
    assert.equal(status, 1);
    assert.match(stderr, /treatment-elements prerender <treatment-compare/);
    assert.equal(run('--version').stdout.trim(), pkg.version);
  });

  it('has the licences of what it contains beside it', () => {
    const text = readFileSync(join(folder, 'dist/bin/LICENSES.txt'), 'utf8');
    for (const name of ['happy-dom', 'lit-html']) assert.match(text, new RegExp(`^${name} `, 'm'));
  });
});

describe('data for editors', () => {
  const elements = elementsOf(json('custom-elements.json') as Manifest);
  interface Described {
    name: string;
    attributes: { name: string; values?: { name: string }[] }[];
  }
  const names = (items: readonly { name: string }[]) => items.map(({ name }) => name).sort();

  it('describes every element and attribute, and no others', () => {
    const { tags } = json('dist/vscode.html-custom-data.json') as { tags: Described[] };
    const { contributions } = json('dist/web-types.json') as {
      contributions: { html: { elements: Described[] } };
    };
    for (const described of [tags, contributions.html.elements]) {
      assert.deepEqual(
        described.map(({ name, attributes }) => [name, names(attributes)]),
        elements.map(({ tagName, attributes }) => [tagName, names(attributes)]),
      );
    }
    const layout = tags
      .find(({ name }) => name === 'clinic-contact')
      ?.attributes.find(({ name }) => name === 'layout');
    assert.deepEqual(names(layout?.values ?? []), ['bar', 'card', 'inline']);
  });

  it('describes every custom property once', () => {
    const { properties } = json('dist/vscode.css-custom-data.json') as {
      properties: { name: string }[];
    };
    const known = new Set(elements.flatMap(({ cssProperties }) => names(cssProperties)));
    assert.deepEqual(names(properties), [...known].sort());
  });

  it('is found by the editors that look for it', () => {
    const { customElements, ...found } = json('package.json') as Record<string, string>;
    assert.equal(customElements, 'custom-elements.json');
    assert.ok(json(found['web-types'] ?? ''));
  });
});

interface Component {
  group?: string;
  name: string;
  version: string;
  hashes: { alg: string; content: string }[];
  licenses: unknown[];
}
const bom = json('dist/sbom.cyclonedx.json') as {
  bomFormat: string;
  serialNumber?: string;
  metadata: { timestamp?: string; component: Component };
  components: Component[];
};
const nameOf = ({ group, name }: Component) => (group ? `${group}/${name}` : name);

describe('the bill of materials', () => {
  it('names this version and all that it installs or contains, with hash and licence', () => {
    assert.equal(bom.bomFormat, 'CycloneDX');
    assert.equal(bom.metadata.component.name, pkg.name);
    assert.equal(bom.metadata.component.version, pkg.version);
    const names = bom.components.map(nameOf);
    for (const name of ['lit', 'lit-html', 'lit-element', '@lit/reactive-element', 'happy-dom']) {
      assert.ok(names.includes(name), name);
    }
    assert.ok(!names.includes('typescript'));
    for (const { name, hashes, licenses } of bom.components) {
      assert.match(hashes[0]?.content ?? '', /^[0-9a-f]{128}$/, name);
      assert.equal(licenses.length, 1, name);
    }
  });

  it('says nothing of when or where it was made', () => {
    assert.equal(bom.serialNumber, undefined);
    assert.equal(bom.metadata.timestamp, undefined);
    assert.ok(!JSON.stringify(bom).includes(root));
  });
});

describe('npm audit', () => {
  interface Answer {
    message?: string;
    vulnerabilities?: Record<string, unknown>;
  }
  const audit = async (...args: string[]): Promise<Answer> => {
    const child = spawn(
      'npm',
      ['audit', '--json', '--fetch-retries=0', '--fetch-timeout=10000', ...args],
      {
        cwd: root,
        shell: process.platform === 'win32',
        stdio: ['ignore', 'pipe', 'ignore'],
      },
    );
    return JSON.parse(await text(child.stdout)) as Answer;
  };

  it('asks, for production, of lit and what lit is made of, and of nothing else', async () => {
    let asked: object = {};
    const registry = createServer((request, response) => {
      const zipped = request.headers['content-encoding'] === 'gzip';
      void text(zipped ? request.pipe(createGunzip()) : request).then((json) => {
        asked = JSON.parse(json) as object;
        response.setHeader('Content-Type', 'application/json');
        response.end('{}');
      });
    });
    await new Promise<void>((done) => registry.listen(0, '127.0.0.1', done));
    const { port } = registry.address() as AddressInfo;
    const { vulnerabilities } = await audit('--omit=dev', '--registry', `http://127.0.0.1:${port}`);
    registry.closeAllConnections();
    registry.close();
    assert.deepEqual(vulnerabilities, {});
    assert.deepEqual(Object.keys(asked).sort(), [
      '@lit-labs/ssr-dom-shim',
      '@lit/reactive-element',
      '@types/trusted-types',
      'lit',
      'lit-element',
      'lit-html',
    ]);
  });

  it('finds nothing in what is installed or contained, where the registry tells', async (test) => {
    const { message, vulnerabilities } = await audit();
    const weak = bom.components.map(nameOf).filter((name) => name in (vulnerabilities ?? {}));
    assert.deepEqual(weak, []);
    // A mirror may have no such service, and a machine no network.
    if (!vulnerabilities) test.diagnostic(`not asked: ${message}`);
  });
});
