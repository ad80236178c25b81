/** Makes the site installable: a web app manifest (W3C) beside the page, with the page's own icon. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

const manifest = {
  name: 'Edgewise',
  short_name: 'Edgewise',
  description: 'A graph of biomedical statements in which every line carries its evidence.',
  start_url: './',
  scope: './',
  display: 'standalone',
  background_color: '#faf9f6',
  theme_color: '#0b5394',
  icons: [{ src: 'app-icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
};

/** The plugin. `icon` is the path of the icon from the root of the project. */
export function webManifest(icon = 'src/app/icon.svg'): Plugin {
  let root = '';
  return {
    name: 'edgewise:web-manifest',
    apply: 'build',
    configResolved(config) {
      root = config.root;
    },
    generateBundle() {
      this.emitFile({ type: 'asset', fileName: 'manifest.webmanifest', source: JSON.stringify(manifest, null, 2) });
      this.emitFile({ type: 'asset', fileName: 'app-icon.svg', source: readFileSync(join(root, icon)) });
    },
    transformIndexHtml: () => [
      { tag: 'link', attrs: { rel: 'manifest', href: './manifest.webmanifest' }, injectTo: 'head' },
      { tag: 'meta', attrs: { name: 'theme-color', content: manifest.theme_color }, injectTo: 'head' },
    ],
  };
}
