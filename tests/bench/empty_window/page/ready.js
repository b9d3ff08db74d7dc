// After the first drawing, as the real interface does.
requestAnimationFrame(() =>
  setTimeout(() => window.__TAURI_INTERNALS__.invoke('call', { name: 'ready', request: null })),
);
