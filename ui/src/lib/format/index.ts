export * from './dates';
export * from './names';
