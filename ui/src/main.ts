import { mount } from 'svelte';
import App from './shell/App.svelte';
import './styles';

// While the screens are being made, `?fake` draws them without the program; a built interface has none of it.
const wish = new URLSearchParams(location.search);
if (import.meta.env.DEV && wish.has('fake')) {
  const { pretend } = await import('./lib/testing/pretend');
  pretend({ ...Object.fromEntries(wish), first: wish.has('first') });
}

const target = document.getElementById('app');
if (target) mount(App, { target });
