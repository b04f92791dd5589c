import { defineConfig } from 'vite';

// Output names are fixed: pages name them, and add a hash of the content as a version.
export default defineConfig({
  base: '/reform/',
  build: {
    outDir: '../wwwroot/reform',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    assetsInlineLimit: 0,
    rollupOptions: {
      input: { portal: 'src/portal.ts' },
      output: {
        entryFileNames: '[name].js',
        assetFileNames: (asset) =>
          asset.names.some((name) => name.endsWith('.woff2')) ? 'fonts/[name][extname]' : '[name][extname]',
      },
    },
  },
});
