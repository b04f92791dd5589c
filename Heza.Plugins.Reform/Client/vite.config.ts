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

// The entries' names are fixed: pages name them, and add a hash of the content as a version. Chunks carry their own hash.
export default defineConfig({
  base: '/reform/',
  plugins: [documentFont()],
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
