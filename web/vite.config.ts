import tailwind from '@tailwindcss/vite';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { serviceWorker } from './build/serviceWorker.mjs';

const edge = process.env.MATINEE_EDGE ?? 'http://127.0.0.1:8080';

export default defineConfig({
  plugins: [react(), tailwind(), serviceWorker()],
  build: {
    target: 'es2022',
    // The edge's policy allows no data: fonts or styles, so nothing is inlined.
    assetsInlineLimit: 0,
    // Shaka's HLS build alone is larger than the default warning; it loads only on /watch.
    chunkSizeWarningLimit: 900,
  },
  server: {
    host: '127.0.0.1',
    proxy: { '/api': edge, '/images': edge, '/media': edge },
  },
  test: {
    environment: 'jsdom',
    environmentOptions: { jsdom: { url: 'http://localhost:8080' } },
    setupFiles: ['src/test/setup.ts'],
    restoreMocks: true,
    testTimeout: 20_000,
  },
});
