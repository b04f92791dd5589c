import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

// The stand-in for Umbraco's backoffice that browser tests mount the extension's elements in; no site serves it.
export default defineConfig({
  publicDir: false,
  resolve: {
    alias: { '@umb': fileURLToPath(new URL('./node_modules/@umbraco-cms/backoffice/dist-cms', import.meta.url)) },
  },
  build: {
    outDir: '../../tests/Heza.Web.Tests/obj/backoffice',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    lib: { entry: 'test/backoffice.js', formats: ['es'], fileName: () => 'backoffice.js' },
    rollupOptions: { output: { inlineDynamicImports: true } },
  },
});
