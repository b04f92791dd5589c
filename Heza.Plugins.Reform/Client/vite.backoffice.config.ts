import { defineConfig, type Plugin } from 'vite';

// Umbraco has registered UUI's elements before the plugin is loaded; importing one again would only carry it twice.
const elementsOfUmbraco = (): Plugin => ({
  name: 'elements-of-umbraco',
  enforce: 'pre',
  resolveId: (source) => (source.startsWith('@umbraco-ui/') ? '\0elements-of-umbraco' : null),
  load: (id) => (id === '\0elements-of-umbraco' ? 'export {};' : null),
});

// The extension of Umbraco's backoffice. What comes from the backoffice itself is found by its import map.
export default defineConfig({
  base: '/App_Plugins/HezaReform/',
  publicDir: 'src/backoffice/public',
  plugins: [elementsOfUmbraco()],
  build: {
    outDir: '../wwwroot/App_Plugins/HezaReform',
    emptyOutDir: true,
    target: 'es2022',
    modulePreload: false,
    lib: { entry: 'src/backoffice/bundle.ts', formats: ['es'], fileName: () => 'heza-reform.js' },
    rollupOptions: {
      external: [/^@umbraco-cms\//],
      output: { chunkFileNames: 'chunks/[name]-[hash].js' },
    },
  },
});
