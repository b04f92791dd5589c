import { copyFileSync, mkdirSync } from 'node:fs';
import { defineConfig, type Plugin } from 'vite';

// A face with Vietnamese letters for the PDFs that the site draws itself (sample documents); no page loads it.
const documentFont = (): Plugin => ({
  name: 'document-font',
  writeBundle: () => {
    mkdirSync('../wwwroot/reform/fonts', { recursive: true });
    copyFileSync(
      'node_modules/@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
      '../wwwroot/reform/fonts/Tinos-Regular.ttf',
    );
  },
});

// UUI hides an empty label slot by a style attribute, which the content security policy forbids; `hidden` does the same.
const labelsWithoutInlineStyle = (): Plugin => {
  const before = 'style=${this._labelSlotHasContent ? "" : "display: none"}';
  let found = false;
  return {
    name: 'labels-without-inline-style',
    transform: (code, id) => {
      if (!id.includes('@umbraco-ui/uui-base/') || !code.includes(before)) {
        return null;
      }
      found = true;
      return code.replace(before, '?hidden=${!this._labelSlotHasContent}');
    },
    buildEnd: (error) => {
      if (error === undefined && !found) {
        throw new Error('uui-base has changed: see labelsWithoutInlineStyle in vite.config.ts.');
      }
    },
  };
};

// The entries' names are fixed: pages name them, and add a hash of the content as a version. Chunks carry their own hash.
export default defineConfig({
  base: '/reform/',
  plugins: [documentFont(), labelsWithoutInlineStyle()],
  build: {
    outDir: '../wwwroot/reform',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { portal: 'src/portal.ts', desk: 'src/desk.ts' },
      output: {
        entryFileNames: '[name].js',
        chunkFileNames: 'chunks/[name]-[hash].js',
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.woff2')) ? 'fonts/[name][extname]' : '[name][extname]',
      },
    },
  },
});
