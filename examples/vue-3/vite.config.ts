import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [
    vue({
      template: {
        compilerOptions: {
          // These are elements of the browser's, not components of Vue's.
          isCustomElement: (tag) => /^(treatment-|ketamine-|clinic-)/.test(tag),
        },
      },
    }),
  ],
});
