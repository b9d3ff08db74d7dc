import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

export default {
  preprocess: vitePreprocess(),
  compilerOptions: {
    // Libraries keep the mode they were written for.
    runes: ({ filename }) => (filename.includes('node_modules') ? undefined : true),
  },
};
