export { toasts, type Toast, type ToastRequest } from '../lib/state/toasts.svelte';
