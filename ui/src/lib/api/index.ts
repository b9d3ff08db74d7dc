export { asUserError, call, isUserError, setTransport } from './client';
export type { AllCalls, Answer, CallName, ShellCalls, Transport } from './client';
export type * from './generated/api';
