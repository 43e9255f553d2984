/** What belongs to the package beside its code: its command, data for editors, the bill of materials. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildBin } from './bin.ts';
import { vscodeCss, vscodeHtml, webTypes } from './editor-data.ts';
import { elementsOf, type Manifest } from './manifest.ts';
import { root } from './project.ts';
import { sbom } from './sbom.ts';

export async function buildExtras({ out }: { out: string }): Promise<void> {
  const manifest = JSON.parse(readFileSync(join(root, 'custom-elements.json'), 'utf8')) as Manifest;
  const elements = elementsOf(manifest);
  const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;
  const bundled = await buildBin({ out });
  const files = {
    'vscode.html-custom-data.json': json(vscodeHtml(elements)),
    'vscode.css-custom-data.json': json(vscodeCss(elements)),
    'web-types.json': json(webTypes(elements)),
    'sbom.cyclonedx.json': await sbom(bundled),
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(out, name), text);
}
