import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'vitest/config';

/** Leaves out the older font format, which no engine that is served reads. */
function woff2Only(): Plugin {
  return {
    name: 'woff2-only',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('@fontsource') && id.endsWith('.css') ? code.replace(/,\s*url\([^)]*\.woff\) format\('woff'\)/g, '') : undefined,
  };
}

export default defineConfig({
  // Relative addresses: the same build is served by the window and by a loopback server.
  base: './',
  plugins: [woff2Only(), svelte(), svelteTesting()],
  server: { port: 5173, strictPort: true },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // WebKitGTK 2.50 is the oldest engine that is served.
    target: ['safari18', 'chrome120'],
    // The window's content policy refuses fonts and images written as data addresses.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  test: {
    environment: 'jsdom',
    include: ['src/**/*.test.ts', 'scripts/**/*.test.ts'],
    setupFiles: ['src/lib/testing/setup.ts'],
    restoreMocks: true,
    testTimeout: 120_000,
  },
});
